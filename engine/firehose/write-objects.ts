import { concatBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from '../bytes/base64';
import type { Caller, Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { record } from './events';
import { firehoseLimits } from './limits';
import { objectKey } from './object-key';
import { type Delivery, type FirehoseState, keyOf, type Stream } from './stream';

export type FlushTimer = { kind: 'flush'; stream: string; generation: number };
export type RetryTimer = { kind: 'retry'; delivery: string };
export type WriteReply = { kind: 'written'; delivery: string };

const MEBIBYTE = 1_048_576;

/** Keeps a record until the buffer is full or old enough, whichever comes first. @param base64 of the record */
export function addRecord(
  state: FirehoseState,
  stream: Stream,
  base64: string,
  bytes: number,
  context: Context,
): void {
  stream.received += 1;
  if (!stream.buffer) {
    stream.buffer = { records: [], bytes: 0, sinceMs: context.nowMs };
    const seconds = stream.intervalSeconds || firehoseLimits.zeroBufferingSeconds.value;
    const timer: FlushTimer = { kind: 'flush', stream: keyOf(stream), generation: stream.generation };
    context.schedule(context.nowMs + seconds * 1000, timer);
  }
  stream.buffer.records.push(base64);
  stream.buffer.bytes += bytes;
  if (stream.buffer.bytes >= stream.megabytes * MEBIBYTE) flush(state, stream, context);
}

export function onFlushTimer(state: FirehoseState, timer: FlushTimer, context: Context): void {
  const stream = state.streams.get(timer.stream);
  if (stream?.generation === timer.generation) flush(state, stream, context);
}

function flush(state: FirehoseState, stream: Stream, context: Context): void {
  const { buffer } = stream;
  if (!buffer) return;
  stream.buffer = undefined;
  stream.generation += 1;
  const delivery: Delivery = {
    id: context.uuid(),
    stream: keyOf(stream),
    key: objectKey(stream, buffer.sinceMs, context),
    buffer,
    startedAtMs: context.nowMs,
    attempts: 0,
  };
  state.deliveries.set(delivery.id, delivery);
  write(stream, delivery, context);
}

function write(stream: Stream, delivery: Delivery, context: Context): void {
  delivery.attempts += 1;
  if (!context.serves('s3')) return;
  const bytes = concatBytes(...delivery.buffer.records.map((one) => fromBase64(one) ?? new Uint8Array()));
  const request = { Bucket: bucketOf(stream), Key: delivery.key, BodyBase64: toBase64(bytes) };
  const replyKey: WriteReply = { kind: 'written', delivery: delivery.id };
  context.call({ service: 's3', operation: 'PutObject', request, caller: callerOf(stream), replyKey });
}

export function bucketOf({ bucketArn }: Stream): string {
  return bucketArn.split(':').at(-1) ?? bucketArn;
}

/** Firehose assumes the stream's role. */
function callerOf({ accountId, region, roleArn, name }: Stream): Caller {
  return { accountId, principalArn: roleArn, region, secureTransport: true, actor: name };
}

export function onWritten(
  state: FirehoseState,
  { delivery: id }: WriteReply,
  outcome: Outcome<unknown>,
  context: Context,
): void {
  const delivery = state.deliveries.get(id);
  const stream = delivery && state.streams.get(delivery.stream);
  if (!delivery || !stream) {
    state.deliveries.delete(id);
    return;
  }
  if (!outcome.ok) {
    refused(state, stream, delivery, outcome.error, context);
    return;
  }
  state.deliveries.delete(id);
  stream.written += 1;
  const { records, bytes } = delivery.buffer;
  const about = { stream: stream.name, bucket: bucketOf(stream), key: delivery.key };
  record(context, { type: 'firehose.object-written', ...about, records: records.length, size: bytes });
}

/**
 * Firehose goes on trying for 24 hours; then the records are lost. Assumed, not documented: a wait doubles from five seconds to
 * ten minutes. Source: Firehose Developer Guide, retry.
 */
function refused(
  state: FirehoseState,
  stream: Stream,
  delivery: Delivery,
  { code, message }: { code: string; message: string },
  context: Context,
): void {
  const waitMs = Math.min(600_000, 5000 * 2 ** Math.min(delivery.attempts - 1, 10));
  const isOver = context.nowMs + waitMs > delivery.startedAtMs + firehoseLimits.retryHours.max * 3_600_000;
  const retryAtMs = isOver ? undefined : context.nowMs + waitMs;
  record(context, {
    type: 'firehose.delivery-failed',
    stream: stream.name,
    bucket: bucketOf(stream),
    key: delivery.key,
    attempt: delivery.attempts,
    code,
    reason: message,
    retryAtMs,
  });
  const timer: RetryTimer = { kind: 'retry', delivery: delivery.id };
  if (retryAtMs === undefined) state.deliveries.delete(delivery.id);
  else context.schedule(retryAtMs, timer);
}

export function onRetryTimer(state: FirehoseState, { delivery: id }: RetryTimer, context: Context): void {
  const delivery = state.deliveries.get(id);
  const stream = delivery && state.streams.get(delivery.stream);
  if (delivery && stream) write(stream, delivery, context);
  else state.deliveries.delete(id);
}
