// The evaluation.
