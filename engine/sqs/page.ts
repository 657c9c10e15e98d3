import { fromBase64, toBase64 } from '../bytes/base64';
import { encodeUtf8 } from '../bytes/utf8';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidValue, sqsFail } from './errors';
import { sqsLimits } from './limits';
import { readRange, readText } from './request';

const LONGEST_TOKEN_BYTES = 1000;

export interface Page {
  urls: string[] | undefined;
  NextToken?: string;
}

/**
 * One page of queue URLs in alphabetical order. Without MaxResults up to 1,000 come and no token, as AWS has it.
 * Errors: InvalidParameterValue for a MaxResults or NextToken that is not one.
 */
export function pageOf(urls: string[], fields: Fields): Success<Page> | Failed {
  const { min, max } = sqsLimits.listResults;
  const size = readRange(
    fields,
    'MaxResults',
    { min, max },
    `MaxResults must be an integer between ${min} and ${max}.`,
  );
  if (!size.ok) return size;
  const after = readToken(fields);
  if (!after.ok) return after;
  const rest = urls.filter((url) => after.response === undefined || url > after.response).sort();
  const page = rest.slice(0, size.response ?? max);
  const last = page.at(-1);
  const more = size.response !== undefined && rest.length > page.length && last !== undefined;
  return ok({
    urls: page.length > 0 ? page : undefined,
    NextToken: more ? toBase64(encodeUtf8(last)) : undefined,
  });
}

function readToken(fields: Fields): Success<string | undefined> | Failed {
  const token = readText(fields, 'NextToken');
  if (!token.ok || token.response === undefined) return token;
  if (fields.MaxResults === undefined) {
    return sqsFail(
      'InvalidParameterValue',
      'MaxResults is a mandatory parameter when you provide a value for NextToken.',
    );
  }
  const bytes = fromBase64(token.response);
  // A token is a queue's URL, so what is longer than any is none; spreading a very long one would throw.
  const url = bytes && bytes.length <= LONGEST_TOKEN_BYTES ? String.fromCharCode(...bytes) : undefined;
  return url?.startsWith('https://')
    ? ok(url)
    : invalidValue(token.response, 'NextToken', 'Invalid or expired next token.');
}
