import { fromBase64, toBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalid } from './errors';
import { snsLimits } from './limits';
import { readText } from './request';

export interface Page<Item> {
  items: Item[];
  NextToken?: string;
}

export interface PageOptions {
  /** Name of the token's field. Default `'NextToken'`. */
  token?: string;
  /** Bounds of MaxResults where the operation has it; the upper one is the default. */
  maxResults?: { min: number; max: number };
}

const LONGEST_TOKEN = 1000;

/**
 * One page of items in the order of their keys; a token stands for the last key of the page before, so that what is added
 * or deleted meanwhile disturbs nothing. Errors: InvalidParameter for a token or MaxResults that is none.
 */
export function pageOf<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  fields: Fields,
  { token = 'NextToken', maxResults }: PageOptions = {},
): Success<Page<Item>> | Failed {
  const size = sizeOf(fields, maxResults);
  if (!size.ok) return size;
  const after = lastKey(fields, token);
  if (!after.ok) return after;
  const rest = [...items]
    .filter((item) => after.response === undefined || keyOf(item) > after.response)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const page = rest.slice(0, size.response);
  const last = page.at(-1);
  const more = rest.length > page.length && last !== undefined;
  return ok({ items: page, NextToken: more ? toBase64(encodeUtf8(keyOf(last))) : undefined });
}

function sizeOf(fields: Fields, bounds: { min: number; max: number } | undefined): Success<number> | Failed {
  if (!bounds) return ok(snsLimits.listPage.max);
  const given = fields.MaxResults;
  if (given === undefined || given === null) return ok(bounds.max);
  const fits = Number.isInteger(given) && Number(given) >= bounds.min && Number(given) <= bounds.max;
  return fits ? ok(Number(given)) : invalid('MaxResults');
}

function lastKey(fields: Fields, name: string): Success<string | undefined> | Failed {
  const token = readText(fields, name);
  if (!token.ok || token.response === undefined) return token;
  // A key is an ARN or a number, so what is longer than any is none; spreading a very long one would throw.
  const bytes = token.response.length <= LONGEST_TOKEN ? fromBase64(token.response) : undefined;
  const key = bytes && String.fromCharCode(...bytes);
  return key !== undefined && /^(?:arn:|\+)/.test(key) ? ok(key) : invalid(name);
}
