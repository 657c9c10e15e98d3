import { type Question, valuesOfKey } from './condition-keys';
import { literally } from './wildcard';

const VARIABLE = /\$\{([^}]*)\}/g;

/**
 * Puts a request's values in the place of `${aws:username}` and its like; what it puts in is literal, wildcards too.
 * Undefined when the call does not have a value and the policy names no other (`${aws:username, 'nobody'}`): then the
 * statement does not match. Policies of a version before 2012-10-17 have no variables.
 * Source: IAM User Guide, IAM policy elements: variables and tags.
 */
export function expanded(text: string, version: string | undefined, question: Question): string | undefined {
  if (version !== '2012-10-17' || !text.includes('${')) return text;
  let whole = true;
  const result = text.replace(VARIABLE, (_, inner: string) => {
    const value = variable(inner.trim(), question);
    whole &&= value !== undefined;
    return literally(value ?? '');
  });
  return whole ? result : undefined;
}

function variable(inner: string, question: Question): string | undefined {
  if (inner === '*' || inner === '?' || inner === '$') return inner;
  const [, key = inner, otherwise] = /^([^,]*?)\s*,\s*'([^']*)'$/.exec(inner) ?? [];
  const values = valuesOfKey(key, question);
  // A key with several values cannot be put into a text.
  return values?.length === 1 ? values[0] : otherwise;
}
