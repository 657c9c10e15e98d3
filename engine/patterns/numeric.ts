import { type Range, scaled } from './match';
import type { PatternRules } from './rules';

type Read = Range | { fault: string };

const OPERATORS = ['=', '<', '<=', '>', '>='];

/** `["=", 5]`, `["<", 5]` or `[">", 0, "<=", 5]`, checked. */
export function readNumeric(value: unknown, rules: PatternRules): Read {
  if (!Array.isArray(value)) return { fault: 'Value of numeric must be an array.' };
  const [operator, bound] = value as unknown[];
  const wrong = operatorFault(operator) ?? boundFault(operator, bound, rules);
  if (wrong) return wrong;
  return value.length === 2 ? single(String(operator), Number(bound), rules) : readBetween(value, rules);
}

function readBetween(value: unknown[], rules: PatternRules): Read {
  const [operator, , second, secondBound] = value;
  // Only a lower bound may be followed, and only by an upper one.
  if (value.length > 4 || !String(operator).startsWith('>')) {
    return { fault: 'Too many elements in numeric expression' };
  }
  if (second !== '<' && second !== '<=') return { fault: `Bad numeric range operator: ${shown(second)}` };
  const fault = boundFault(second, secondBound, rules);
  return fault ?? between(value as [string, number, string, number], rules);
}

function operatorFault(operator: unknown): { fault: string } | undefined {
  if (operator === undefined) return { fault: 'Invalid member in numeric match: ]' };
  if (typeof operator !== 'string') return { fault: `Invalid member in numeric match: ${shown(operator)}` };
  return OPERATORS.includes(operator)
    ? undefined
    : { fault: `Unrecognized numeric range operator: ${operator}` };
}

function boundFault(operator: unknown, bound: unknown, rules: PatternRules): { fault: string } | undefined {
  const name = operator === '=' ? 'equals' : shown(operator);
  if (typeof bound !== 'number') return { fault: `Value of ${name} must be numeric` };
  return numberFault(bound, rules);
}

export function numberFault(value: number, rules: PatternRules): { fault: string } | undefined {
  const { largestNumber } = rules;
  return Math.abs(value) <= largestNumber
    ? undefined
    : { fault: `Value must be between ${-largestNumber} and ${largestNumber}, inclusive` };
}

function single(operator: string, bound: number, rules: PatternRules): Range {
  const at = scaled(bound, rules.decimals);
  const text = operator === '=' ? `equal to ${bound}` : `${operator} ${bound}`;
  if (operator === '=') return { from: at, to: at, text };
  return operator.startsWith('>')
    ? { from: at, withoutFrom: operator === '>', text }
    : { to: at, withoutTo: operator === '<', text };
}

function between([low, from, high, to]: [string, number, string, number], rules: PatternRules): Read {
  if (from >= to) return { fault: 'Bottom must be less than top' };
  const text = `${low} ${from} and ${high} ${to}`;
  return {
    from: scaled(from, rules.decimals),
    to: scaled(to, rules.decimals),
    withoutFrom: low === '>',
    withoutTo: high === '<',
    text,
  };
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? '[' : String(value);
}
