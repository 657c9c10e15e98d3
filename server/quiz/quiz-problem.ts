import 'server-only';

/** Something wrong with a quiz set, at a path of the file: `['questions', 2, 'options', 0, 'text']`. */
export interface QuizProblem {
  path: (string | number)[];
  fault: string;
  remedy: string;
  /** Worth a look, but no reason to refuse the set. */
  isWarning?: boolean;
}

/** What a quiz set may refer to. */
export interface QuizReferences {
  lessons: readonly string[];
  facts: readonly string[];
  unsourcedFacts: readonly string[];
}
