/** Something about a declared resource that cannot be, with the field it stands in. */
export interface KindProblem {
  field: string;
  fault: string;
  remedy: string;
}

/** What a service takes in a field: a number of seconds of a duration, or a count. */
export interface FieldRange {
  min: number;
  max: number;
  of: 'seconds' | 'count';
}

/** What is checked of a declared resource when it is written, besides its schema and its names. */
interface KindChecks<Spec> {
  /** Fields that need one another. */
  problems?(spec: Spec): KindProblem[];
  /** Values that AWS would refuse, by field. */
  ranges?: { readonly [Field in keyof Spec]?: FieldRange };
}

/** Names of fields by operation, as a list or as the keys of a record. */
type Fields = Readonly<Record<string, readonly string[] | Readonly<Record<string, true>>>>;

/** What only whoever writes lessons, labs and quizzes needs of a service; no browser loads it. */
export interface Authoring<Kinds = Record<never, never>> {
  /** The fields that a request may have, by operation. */
  requests: Fields;
  /** The fields of each of a batch request's entries, by operation. */
  entries?: Fields;
  kinds?: { readonly [Key in keyof Kinds]?: KindChecks<Kinds[Key]> };
  /** The lines of a chart of worlds with a kind of its own, where nobody says what to look at. */
  chart?: { kind: keyof Kinds; series: readonly string[] };
}
