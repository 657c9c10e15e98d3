import type { AddressBlock } from './ip-address';
import type { WildcardParts } from './wildcard';

/** A value that a pattern can be held against. */
export type Scalar = string | number | boolean | null;

export type Range = {
  /** Scaled by `scaled()`, so that equal means equal in the digits that count. */
  from?: number;
  to?: number;
  withoutFrom?: boolean;
  withoutTo?: boolean;
  /** As the pattern has it, for a sentence. */
  text: string;
};

/** One of the values that a pattern lists for a key, read and checked. */
export type Match =
  | { kind: 'equals'; value: Scalar }
  | { kind: 'number'; scaled: number; value: number }
  | { kind: 'prefix'; text: string; ignoreCase?: boolean }
  | { kind: 'suffix'; text: string; ignoreCase?: boolean }
  | { kind: 'equals-ignore-case'; text: string }
  | { kind: 'wildcard'; parts: WildcardParts; text: string }
  | { kind: 'numeric'; range: Range }
  | { kind: 'cidr'; block: AddressBlock; text: string }
  | { kind: 'exists'; wanted: boolean }
  | { kind: 'anything-but'; not: Match[] };

/** A number as a whole number of the smallest differences that count. */
export function scaled(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals);
}
