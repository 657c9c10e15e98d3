/** A customer managed key, by an alias of it, with the text of its policy. */
export interface KeyView {
  /** Its alias without `alias/`. */
  name: string;
  arn: string;
  policy: string;
}

/** The kinds that KMS shows, by their key in the view of a world. */
export interface KmsViews {
  keys: KeyView;
}

/** Customer managed keys by their aliases; one without an alias is not shown, one with two is shown twice. */
export interface KmsView {
  keys: Record<string, KeyView>;
}
