/** In what the services that match by patterns differ. */
export interface PatternRules {
  /** Largest absolute value of a number in a pattern. */
  largestNumber: number;
  /** A listed number beyond the largest, an account number for example, is compared as it stands; left out, it is refused. */
  comparesLargerNumbers?: boolean;
  /** Digits after the decimal point that count when numbers are compared. */
  decimals: number;
  /** Most `*` in one wildcard; undefined when there is no such limit. */
  wildcardStars?: number;
  /** Whether `{"prefix": {"equals-ignore-case": "x"}}` is understood, and the same for suffix. */
  prefixIgnoresCase: boolean;
  /**
   * Of an object inside arrays: whether all its keys must match in one and the same element, or each may match in another.
   */
  arrays: 'same-element' | 'any-combination';
}
