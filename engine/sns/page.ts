import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from '../bytes/base64';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { invalid } from './errors';
import { snsLimits } from './limits';
import { type Fields, readText } from './request';

const LONGEST_TOKEN_BYTES = 1000;

export interface Page<Item> {
  items: Item[];
  NextToken?: string;
}

/** One page of a list, in order of the items' ARNs. Errors: InvalidParameter for a NextToken that is none. */
export function pageOf<Item>(
  items: Iterable<Item>,
  arnOf: (item: Item) => string,
  fields: Fields,
): Success<Page<Item>> | Failed {
  const after = readToken(fields);
  if (!after.ok) return after;
  const { max } = snsLimits.listPage;
  const rest = [...items]
    .filter((item) => after.response === undefined || arnOf(item) > after.response)
    .sort((one, other) => (arnOf(one) < arnOf(other) ? -1 : 1));
  const page = rest.slice(0, max);
  const last = page.at(-1);
  if (rest.length <= max || last === undefined) return ok({ items: page });
  return ok({ items: page, NextToken: toBase64(utf8ToBytes(arnOf(last))) });
}

function readToken(fields: Fields): Success<string | undefined> | Failed {
  const token = readText(fields, 'NextToken');
  if (!token.ok || token.response === undefined) return token;
  const bytes = fromBase64(token.response);
  // A token is an ARN, so what is longer than any is none; spreading a very long one would throw.
  const arn = bytes && bytes.length <= LONGEST_TOKEN_BYTES ? String.fromCharCode(...bytes) : undefined;
  return arn?.startsWith('arn:') ? ok(arn) : invalid('NextToken');
}
