import type { Plain } from '../kernel/plain';
import { type Buffer, type Delivery, type FirehoseState, keyOf, type Stream } from './stream';

type Snapshot = { streams: Stream[]; deliveries: Delivery[] };

export function snapshotState({ streams, deliveries }: FirehoseState): Plain {
  const snapshot: Snapshot = {
    streams: [...streams.values()].map(copyStream),
    deliveries: [...deliveries.values()].map((delivery) => ({ ...delivery })),
  };
  return snapshot;
}

export function restoreState(plain: Plain): FirehoseState {
  const { streams, deliveries } = plain as Snapshot;
  return {
    streams: new Map(streams.map((stream) => [keyOf(stream), copyStream(stream)])),
    deliveries: new Map(deliveries.map((delivery) => [delivery.id, { ...delivery }])),
  };
}

function copyStream(stream: Stream): Stream {
  return { ...stream, buffer: stream.buffer && copyBuffer(stream.buffer) };
}

function copyBuffer(buffer: Buffer): Buffer {
  return { ...buffer, records: buffer.records.slice() };
}
