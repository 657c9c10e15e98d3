import type { ListObjectsV2Output, ListObjectsV2Request } from '@aws-sdk/client-s3';
import { fromBase64, toBase64 } from '../bytes/base64';
import { textOfBytes } from '../bytes/text-of-bytes';
import { encodeUtf8 } from '../bytes/utf8';
import { ok } from '../kernel/outcome';
import type { Plainly } from '../shape/shaped-operation';
import { type Bucket, byCodePoint, sortedKeys } from './bucket';
import { bucketOperation } from './bucket-operation';
import { invalidArgument } from './errors';
import { s3Limits } from './limits';
import { quoted } from './store-object';

/**
 * ListObjectsV2: keys in the order of their bytes; keys that share a part up to the delimiter are one common prefix.
 * Errors: NoSuchBucket, InvalidArgument. Source: S3 API reference, ListObjectsV2.
 */
export const listObjectsV2 = bucketOperation<ListObjectsV2Request, Plainly<ListObjectsV2Output>>({
  action: 'ListBucket',
  conditionKeys: ({ Prefix, Delimiter }) => ({ 's3:prefix': Prefix ?? '', 's3:delimiter': Delimiter ?? '' }),
  shape: {
    Prefix: 'text',
    Delimiter: 'text',
    MaxKeys: 'integer',
    ContinuationToken: 'text',
    StartAfter: 'text',
    EncodingType: 'text',
  },
  run({ bucket, request }) {
    const after = startOf(request);
    if (after === undefined) return invalidArgument('The continuation token provided is incorrect');
    const max = Math.min(request.MaxKeys ?? s3Limits.listedKeys.max, s3Limits.listedKeys.max);
    if (max < 0) return invalidArgument('Argument maxKeys must be an integer between 0 and 2147483647');
    const page = listPage(bucket, {
      prefix: request.Prefix ?? '',
      delimiter: request.Delimiter ?? '',
      after,
      max,
    });
    return ok({ ...shownPage(bucket, page), ...echo(request), MaxKeys: max });
  },
});

/** What the page begins behind; undefined when the token is none of ours. */
function startOf({ ContinuationToken, StartAfter }: ListObjectsV2Request): string | undefined {
  if (!ContinuationToken) return StartAfter ?? '';
  const token = fromBase64(ContinuationToken);
  return token && textOfBytes(token);
}

function echo({ Prefix, Delimiter, StartAfter, ContinuationToken, EncodingType }: ListObjectsV2Request) {
  return { Prefix: Prefix ?? '', Delimiter, StartAfter, ContinuationToken, EncodingType };
}

interface Page {
  /** Keys and common prefixes in their order. */
  entries: { text: string; isPrefix: boolean }[];
  isTruncated: boolean;
}

interface Ask {
  prefix: string;
  delimiter: string;
  after: string;
  max: number;
}

function listPage(bucket: Bucket, ask: Ask): Page {
  const keys = sortedKeys(bucket);
  const entries: Page['entries'] = [];
  for (let index = firstAfter(keys, ask); keys[index]?.startsWith(ask.prefix); index += 1) {
    const entry = entryOf(keys[index] ?? '', ask);
    if (isShown(entry, entries, ask.after)) continue;
    if (entries.length >= ask.max) return { entries, isTruncated: ask.max > 0 };
    entries.push(entry);
  }
  return { entries, isTruncated: false };
}

type Entry = Page['entries'][number];

/** Of a common prefix that was shown, or with which the page before ended, all keys are passed over. */
function isShown({ isPrefix, text }: Entry, entries: Entry[], after: string): boolean {
  return isPrefix && (text === entries.at(-1)?.text || text === after);
}

function entryOf(key: string, { prefix, delimiter }: Ask): Entry {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0
    ? { text: key, isPrefix: false }
    : { text: key.slice(0, at + delimiter.length), isPrefix: true };
}

/** Index of the first key behind `after` that is not before the prefix. */
function firstAfter(keys: string[], { after, prefix }: Ask): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = keys[middle] ?? '';
    if (byCodePoint(key, after) <= 0 || byCodePoint(key, prefix) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shownPage(bucket: Bucket, { entries, isTruncated }: Page) {
  const keys = entries.filter(({ isPrefix }) => !isPrefix);
  const prefixes = entries.filter(({ isPrefix }) => isPrefix);
  const last = entries.at(-1)?.text ?? '';
  return {
    Name: bucket.name,
    KeyCount: entries.length,
    IsTruncated: isTruncated,
    NextContinuationToken: isTruncated ? toBase64(encodeUtf8(last)) : undefined,
    Contents: keys.length > 0 ? keys.map(({ text }) => shownEntry(bucket, text)) : undefined,
    CommonPrefixes: prefixes.length > 0 ? prefixes.map(({ text }) => ({ Prefix: text })) : undefined,
  };
}

function shownEntry(bucket: Bucket, Key: string) {
  const object = bucket.objects.get(Key);
  return {
    Key,
    LastModified: (object?.modifiedMs ?? 0) / 1000,
    ETag: quoted(object?.etag ?? ''),
    Size: object?.bytes.length ?? 0,
    StorageClass: 'STANDARD' as const,
  };
}
