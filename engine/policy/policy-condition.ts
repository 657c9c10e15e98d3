import type { OneOrMore } from '../kernel/access';
import { isFields } from '../shape/check-shape';
import { acceptsValue, operatorOf } from './condition-operators';

type Condition = { [operator: string]: { [key: string]: OneOrMore } };

/** What is wrong with a statement's Condition, or undefined. */
export function conditionFault(value: unknown): string | undefined {
  if (!isFields(value)) return 'Syntax errors in policy.';
  for (const [name, keys] of Object.entries(value)) {
    const fault = operatorFault(name, keys);
    if (fault) return fault;
  }
  return undefined;
}

function operatorFault(name: string, keys: unknown): string | undefined {
  const operator = operatorOf(name);
  // Never taken and then silently matched or ignored.
  if (!operator) return `Invalid Condition type : ${name}.`;
  if (!isFields(keys)) return 'Syntax errors in policy.';
  const values = Object.values(keys).flat();
  if (!values.every(isScalar)) return 'Syntax errors in policy.';
  const wrong = values.find((one) => !acceptsValue(operator, String(one)));
  return wrong === undefined ? undefined : `Invalid value ${String(wrong)} for the condition type ${name}.`;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** A condition without fault, every value a text. */
export function readCondition(condition: Condition): Condition {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, texts(values)])),
    ]),
  );
}

function texts(values: OneOrMore): OneOrMore {
  return Array.isArray(values) ? values.map(String) : String(values);
}
