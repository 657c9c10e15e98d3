import type { GetObjectOutput, GetObjectRequest } from '@aws-sdk/client-s3';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { bucketOperation } from './bucket-operation';
import { noSuchKey, s3Fail } from './errors';
import { shownObject } from './shown-object';

type Response = Plainly<Omit<GetObjectOutput, 'Body'>> & { Body: Uint8Array };

/** GetObject, whole or one range of bytes. Errors: NoSuchBucket, NoSuchKey, InvalidRange. Source: S3 API reference, GetObject. */
export const getObject = bucketOperation<GetObjectRequest, Response>({
  action: 'GetObject',
  of: ({ Key }) => Key,
  shape: { Key: required('text'), Range: 'text' },
  run({ bucket, request }) {
    const object = bucket.objects.get(request.Key ?? '');
    if (!object) return noSuchKey();
    const whole = object.bytes.length;
    const span = spanOf(request.Range ?? undefined, whole);
    if (!span) return ok({ ...shownObject(object), Body: object.bytes });
    if (span.from > span.to) return s3Fail('InvalidRange', 'The requested range is not satisfiable');
    const Body = object.bytes.subarray(span.from, span.to + 1);
    const ContentRange = `bytes ${span.from}-${span.to}/${whole}`;
    return ok({ ...shownObject(object), ContentLength: Body.length, ContentRange, Body });
  },
});

/** `bytes=0-9`, `bytes=10-` or `bytes=-5`; any other text asks for the whole. */
function spanOf(range: string | undefined, whole: number): { from: number; to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return { from: Math.max(0, whole - Number(last)), to: whole - 1 };
  return { from: Number(first), to: last === '' ? whole - 1 : Math.min(Number(last), whole - 1) };
}
