internal import Foundation
internal import Lexicons
internal import Readers
internal import Store

/// Everything that can change what a page gives, in a few words each: what was made under other ones is made anew.
struct Fingerprints: Sendable {
  /// Version and build of the program, and of the HTML parser.
  let engine: String
  /// The tables in force.
  let lexicon: String
  /// What turns bytes into articles: program and options.
  let reading: String
  /// What turns articles into claims and records: program, words and options.
  let extraction: String

  init(_ options: BatchOptions, lexicon folder: LexiconFolder?, program: String = ProgramDigest.value) {
    engine = "\(Engine.version)+\(program.prefix(16)) libxml2-\(LibXML2.version)"
    lexicon = LexiconFingerprint.make(folder?.files ?? [])
    let members = options.fields.map { "\($0.name)=\($0.member)" }.joined(separator: ",")
    reading = "\(engine) max-bytes=\(options.maximumBytes) fields=\(members)"
    extraction = "\(engine) lexicon=\(lexicon) prefer=\(options.preference)"
  }
}
