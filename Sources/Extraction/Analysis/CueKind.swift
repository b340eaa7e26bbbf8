internal import Lexicons

typealias CueKind = Cue.Kind
