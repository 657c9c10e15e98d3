import { readBlock } from './ip-address';
import { type Match, scaled } from './match';
import { numberFault, readNumeric } from './numeric';
import type { PatternRules } from './rules';
import { readWildcard } from './wildcard';

/** What is wrong with a pattern: the sentence of AWS's rule compiler. */
export type Fault = { fault: string };
type Read = Match | Fault;

/**
 * One entry of a key's list: a value, or an object with one operator.
 * Source for the texts: AWS's event-ruler library, which EventBridge and SNS use; and the cases recorded of SNS.
 */
export function readMatch(value: unknown, rules: PatternRules): Read {
  if (typeof value === 'number') return readNumber(value, rules);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return { kind: 'equals', value };
  }
  if (Array.isArray(value) || value === undefined) {
    return { fault: 'Match value must be String, number, true, false, or null' };
  }
  const [entry, ...others] = Object.entries(value);
  if (!entry) return { fault: 'Empty objects are not allowed' };
  const [operator, operand] = entry;
  if (!isOperator(operator)) return { fault: `Unrecognized match type ${operator}` };
  if (others.length > 0) return { fault: 'Only one key allowed in match expression' };
  return READERS[operator](operand, rules);
}

type Reader = (operand: unknown, rules: PatternRules) => Read;

const READERS = {
  prefix: (operand: unknown, rules: PatternRules) => readAffix('prefix', operand, rules),
  suffix: (operand: unknown, rules: PatternRules) => readAffix('suffix', operand, rules),
  'equals-ignore-case': readIgnoreCase,
  wildcard: readWildcardMatch,
  numeric: readNumericMatch,
  cidr: readCidr,
  exists: readExists,
  'anything-but': readAnythingBut,
} satisfies Record<string, Reader>;

function isOperator(name: string): name is keyof typeof READERS {
  return Object.hasOwn(READERS, name);
}

function readNumber(value: number, rules: PatternRules): Read {
  const fault = numberFault(value, rules);
  if (fault) return rules.comparesLargerNumbers ? { kind: 'equals', value } : fault;
  return { kind: 'number', value, scaled: scaled(value, rules.decimals) };
}

function readAffix(kind: 'prefix' | 'suffix', operand: unknown, rules: PatternRules): Read {
  if (typeof operand === 'string') return { kind, text: operand };
  const folded = rules.prefixIgnoresCase ? ignoringCase(operand) : undefined;
  if (folded !== undefined) return { kind, text: folded, ignoreCase: true };
  return { fault: `${kind} match pattern must be a string` };
}

function ignoringCase(operand: unknown): string | undefined {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return undefined;
  const [entry, ...others] = Object.entries(operand);
  if (entry?.[0] !== 'equals-ignore-case' || others.length > 0) return undefined;
  return typeof entry[1] === 'string' ? entry[1] : undefined;
}

function readIgnoreCase(operand: unknown): Read {
  return typeof operand === 'string'
    ? { kind: 'equals-ignore-case', text: operand }
    : { fault: 'equals-ignore-case match pattern must be a string' };
}

function readWildcardMatch(operand: unknown, rules: PatternRules): Read {
  if (typeof operand !== 'string') return { fault: 'wildcard match pattern must be a string' };
  const parts = readWildcard(operand);
  if (!Array.isArray(parts)) return parts;
  const most = rules.wildcardStars;
  if (most !== undefined && parts.length - 1 > most) {
    return { fault: `Too many wildcards in pattern: at most ${most} are allowed` };
  }
  return { kind: 'wildcard', parts, text: operand };
}

function readNumericMatch(operand: unknown, rules: PatternRules): Read {
  const range = readNumeric(operand, rules);
  return 'fault' in range ? range : { kind: 'numeric', range };
}

function readCidr(operand: unknown): Read {
  if (typeof operand !== 'string') return { fault: 'CIDR match pattern must be a string' };
  const block = readBlock(operand);
  return 'fault' in block ? block : { kind: 'cidr', block, text: operand };
}

function readExists(operand: unknown): Read {
  return typeof operand === 'boolean'
    ? { kind: 'exists', wanted: operand }
    : { fault: 'exists match pattern must be either true or false.' };
}

const BESIDE_ANYTHING_BUT = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];

function readAnythingBut(operand: unknown, rules: PatternRules): Read {
  if (typeof operand === 'string' || typeof operand === 'number') return refuseAll([operand], rules);
  if (Array.isArray(operand)) return readList(operand, rules);
  if (typeof operand !== 'object' || operand === null) {
    return { fault: 'Value of anything-but must be an array or single string/number value.' };
  }
  return readOperatorBut(Object.entries(operand), rules);
}

/** `{"anything-but": {"prefix": "x"}}` or with a list of such texts. */
function readOperatorBut(entries: [string, unknown][], rules: PatternRules): Read {
  const [entry] = entries;
  if (!entry || entries.length > 1) return { fault: 'Only one key allowed in match expression' };
  const [operator, texts] = entry;
  if (!BESIDE_ANYTHING_BUT.includes(operator)) {
    return { fault: `Unsupported anything-but pattern: ${operator}` };
  }
  const list: unknown[] = Array.isArray(texts) ? texts : [texts];
  if (list.length === 0) return { fault: 'Empty arrays are not allowed' };
  return refuseAll(
    list.map((text) => ({ [operator]: text })),
    rules,
  );
}

function readList(list: unknown[], rules: PatternRules): Read {
  if (list.length === 0) return { fault: 'Empty arrays are not allowed' };
  const kinds = new Set(list.map((one) => typeof one));
  if (![...kinds].every((kind) => kind === 'string' || kind === 'number')) {
    return { fault: 'Inside anything but list, start|null|boolean is not supported.' };
  }
  if (kinds.size > 1) {
    const why = 'either all values are number or string, mixed type is not supported';
    return { fault: `Inside anything but list, ${why}` };
  }
  return refuseAll(list, rules);
}

function refuseAll(list: unknown[], rules: PatternRules): Read {
  const not: Match[] = [];
  for (const one of list) {
    const match = readMatch(one, rules);
    if ('fault' in match) return match;
    not.push(match);
  }
  return { kind: 'anything-but', not };
}
