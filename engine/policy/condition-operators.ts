import { msOfIso } from '../calendar/parse-iso';
import { blockHolds, readBlock } from '../patterns/ip-address';
import { matchesPattern, plainly } from './wildcard';

/** Whether a request's value meets one of a condition's, which may hold literal characters (see `literally`). */
type Test = (wanted: string, actual: string) => boolean;

interface Comparison {
  test: Test;
  /** True when it matches what the test does not: then an absent key matches too. */
  negated: boolean;
  /** Whether a value can be written in a policy; left out, any text can. */
  accepts?: (wanted: string) => boolean;
}

/** A condition operator, taken apart. */
export interface Operator {
  comparison: Comparison | 'Null';
  ifExists: boolean;
  quantifier?: 'ForAllValues' | 'ForAnyValue';
}

function pair(
  stem: string,
  test: Test,
  accepts?: Comparison['accepts'],
  not = 'Not',
): [string, Comparison][] {
  const at = stem.search(/(Equals|Like|IpAddress)/);
  return [
    [stem, { test, negated: false, accepts }],
    [`${stem.slice(0, at)}${not}${stem.slice(at)}`, { test, negated: true, accepts }],
  ];
}

function ordered(kind: string, read: (text: string) => number | undefined): [string, Comparison][] {
  const accepts = (wanted: string) => read(wanted) !== undefined;
  const compare =
    (holds: (order: number) => boolean): Test =>
    (wanted, actual) =>
      holds((read(actual) ?? Number.NaN) - (read(plainly(wanted)) ?? Number.NaN));
  const one = (name: string, holds: (order: number) => boolean): [string, Comparison] => [
    `${kind}${name}`,
    { test: compare(holds), negated: false, accepts },
  ];
  return [
    ...pair(
      `${kind}Equals`,
      compare((order) => order === 0),
      accepts,
    ),
    one('LessThan', (order) => order < 0),
    one('LessThanEquals', (order) => order <= 0),
    one('GreaterThan', (order) => order > 0),
    one('GreaterThanEquals', (order) => order >= 0),
  ];
}

function numberOf(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** ISO 8601, or seconds since the epoch. */
function momentOf(text: string): number | undefined {
  return /^\d+$/.test(text) && text.length !== 4 ? Number(text) * 1000 : msOfIso(text);
}

/** Each of an ARN's six parts is matched by itself: a star does not reach over a colon before the last part. */
function matchesArn(pattern: string, arn: string): boolean {
  // The usual condition names one resource, and is asked for every delivery.
  if (pattern === arn && ARN.test(arn)) return true;
  const wanted = partsOf(pattern);
  const actual = partsOf(arn);
  if (wanted.length !== 6 || actual.length !== 6) return pattern === '*';
  return wanted.every((part, index) => matchesPattern(part, actual[index] ?? ''));
}

const ARN = /^arn:(?:[^:]*:){4}/;

function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

const isIpRange = (text: string) => !('fault' in readBlock(text));

function inIpRange(range: string, address: string): boolean {
  const block = readBlock(range);
  return !('fault' in block) && blockHolds(block, address);
}

const same: Test = (wanted, actual) => plainly(wanted) === actual;
const sameIgnoringCase: Test = (wanted, actual) => plainly(wanted).toLowerCase() === actual.toLowerCase();
const isFlag = (text: string) => /^(true|false)$/i.test(text);

/** Source: IAM User Guide, IAM JSON policy elements: condition operators. */
const comparisons = new Map<string, Comparison>([
  ...pair('StringEquals', same),
  ...pair('StringEqualsIgnoreCase', sameIgnoringCase),
  ...pair('StringLike', matchesPattern),
  ...pair('ArnEquals', matchesArn),
  ...pair('ArnLike', matchesArn),
  ...ordered('Numeric', numberOf),
  ...ordered('Date', momentOf),
  ...pair('IpAddress', inIpRange, isIpRange),
  ['Bool', { test: sameIgnoringCase, negated: false, accepts: isFlag }],
  ['BinaryEquals', { test: same, negated: false }],
]);

/** An operator's parts, or undefined when IAM has none of that name. */
export function operatorOf(name: string): Operator | undefined {
  const found = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
  if (!found) return undefined;
  const [, quantifier, base = '', exists] = found;
  if (base === 'Null') return exists || quantifier ? undefined : { comparison: 'Null', ifExists: false };
  const comparison = comparisons.get(base);
  if (!comparison) return undefined;
  return {
    comparison,
    ifExists: exists !== undefined,
    quantifier: quantifier as Operator['quantifier'],
  };
}

/** Whether a policy may hold this value for the operator; policy variables are looked at when a call is made. */
export function acceptsValue(operator: Operator, wanted: string): boolean {
  if (wanted.includes('${')) return true;
  if (operator.comparison === 'Null') return isFlag(wanted);
  return operator.comparison.accepts?.(wanted) ?? true;
}

/** Whether a key's values in the request meet a condition. @param actual undefined when the request does not have the key */
export function meets(operator: Operator, wanted: string[], actual: string[] | undefined): boolean {
  const { comparison, quantifier } = operator;
  if (comparison === 'Null') return wanted.some((one) => one.toLowerCase() === String(actual === undefined));
  if (actual === undefined || actual.length === 0) return meetsAbsence(operator, comparison.negated);
  const one = (value: string) =>
    wanted.some((pattern) => comparison.test(pattern, value)) !== comparison.negated;
  // Without a quantifier a key with several values matches as with ForAnyValue, a negated one only if none of them is there.
  const every = quantifier === 'ForAllValues' || (quantifier === undefined && comparison.negated);
  return every ? actual.every(one) : actual.some(one);
}

function meetsAbsence({ ifExists, quantifier }: Operator, negated: boolean): boolean {
  if (ifExists || quantifier === 'ForAllValues') return true;
  return quantifier === undefined && negated;
}
