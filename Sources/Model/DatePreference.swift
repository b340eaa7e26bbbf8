/// On which side of the publication a date lies that could lie on both, where the text's tense does not say.
public enum DatePreference: String, Sendable, CaseIterable { case past, future }
