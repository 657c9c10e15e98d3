import type { PatternRules } from './rules';

/**
 * How EventBridge and Lambda's event filters match. Source: EventBridge User Guide, eb-create-pattern-operators (numeric matching
 * works with values between -5.0e9 and +5.0e9 inclusive, with 6 digits to the right of the decimal point) and
 * eb-event-patterns-arrays; of objects in an array one and the same element must fit, as in AWS's event-ruler library.
 */
export const EVENT_RULES: PatternRules = {
  largestNumber: 5_000_000_000,
  comparesLargerNumbers: true,
  decimals: 6,
  prefixIgnoresCase: true,
  arrays: 'same-element',
};
