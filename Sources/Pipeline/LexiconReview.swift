internal import Extraction
internal import Lexicons

/// Word tables checked whole: their rows, how they fit together, and their examples.
struct LexiconReview {
  /// Sorted; empty when everything can be used.
  let findings: [LexiconFinding]
  /// Nil when the tables cannot be loaded at all.
  let lexicon: Lexicon?
  /// How many rows were checked and can be used.
  let rowCount: Int

  init(_ overlay: Overlay) {
    rowCount = overlay.rows.values.reduce(0) { $0 + $1.count }
    var findings = overlay.findings
    do throws(LexiconError) {
      let lexicon = try overlay.lexicon()
      let check = ExampleCheck(lexicon: lexicon)
      func add(_ messages: [String], _ row: LexiconRow) {
        findings += messages.map { LexiconFinding(file: row.file, line: row.line, message: $0) }
      }
      for row in overlay.rows["cues"] ?? [] { add(check.faults(ofCue: row.position), row) }
      for row in overlay.rows["award-names"] ?? [] {
        add(
          check.faults(ofAwardName: row.position, example: row["example"], counterexample: row["counterexample"]), row)
      }
      self.lexicon = lexicon
    } catch {
      // A usable row can lean on one that is not, which is reported already.
      lexicon = nil
      if findings.isEmpty {
        findings.append(LexiconFinding(file: error.table + ".tsv", line: error.line, message: error.message))
      }
    }
    self.findings = LexiconFinding.sorted(findings)
  }

  /// A user's files over the embedded tables. Throws only when an embedded table is ill-formed.
  static func files(_ files: [LexiconFile]) throws(EngineError) -> LexiconReview {
    do throws(LexiconError) {
      return LexiconReview(try Overlay(files: files))
    } catch {
      throw EngineError(code: "lexicon", detail: "\(error)")
    }
  }
}
