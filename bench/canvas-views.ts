import type { WorkerView } from '@/engine/actors/view';
import type { MessageMovement, WorldView } from '@/engine/client/view';
import type { MessageView } from '@/engine/sqs/view';

const MESSAGES = 1_000;
const WORKERS = 12;
const MOVEMENTS = 60;

const messages = Array.from(
  { length: MESSAGES },
  (_, index): MessageView => ({
    id: `m${index}`,
    body: `order ${index}`,
    state: index % 3 === 0 ? 'inFlight' : 'visible',
    sentAtMs: 0,
    enqueuedAtMs: 0,
    receiveCount: 1,
    expiresAtMs: 345_600_000,
    visibleAtMs: 30_000,
  }),
);

const workers = Array.from(
  { length: WORKERS },
  (_, index): WorkerView => ({
    id: `packers#${index + 1}`,
    state: 'processing',
    messages: [`m${index * 3}`],
    untilMs: 9_000,
  }),
);

const kinds: MessageMovement['kind'][] = ['send', 'deliver', 'delete', 'return'];

function movementAt(seq: number, atMs: number): MessageMovement {
  const kind = kinds[seq % kinds.length] ?? 'send';
  const [from, to] = { send: ['shop', 'orders'], deliver: ['orders', `packers#${(seq % WORKERS) + 1}`] }[
    kind as 'send'
  ] ?? [`packers#${(seq % WORKERS) + 1}`, 'orders'];
  return { seq, atMs, kind, messageId: `m${seq * 7}`, body: `order ${seq}`, from: from ?? '', to: to ?? '' };
}

const counts = { processed: 0, failed: 0, deleted: 0, emptyReceives: 0, crashes: 0 };
const faults = { forgetsToDelete: false, crashRate: 0, failureRate: 0 };

/** A world at one of its frames: a thousand messages, workers at work and much on its way. Messages stay the same objects. */
export function busyView(index: number): WorldView {
  const atMs = 5_000 + index * 16;
  return {
    atMs,
    queues: { orders: queueView('orders', messages) },
    producers: { shop: { name: 'shop', to: 'orders', running: true, sent: index, failed: 0 } },
    consumers: { packers: { name: 'packers', from: 'orders', running: true, workers, ...counts, faults } },
    autoScaling: {},
    travels: Array.from({ length: MOVEMENTS }, (_, seq) => movementAt(seq, atMs - (seq * 700) / MOVEMENTS)),
  };
}

function queueView(name: string, all: MessageView[]) {
  const times = { visibilityTimeoutMs: 30_000, delayMs: 0, retentionMs: 345_600_000, waitTimeMs: 0 };
  const url = `https://sqs.us-east-1.amazonaws.com/123456789012/${name}`;
  const place = { url, arn: `arn:aws:sqs:us-east-1:123456789012:${name}`, accountId: '123456789012' };
  const inFlight = all.filter(({ state }) => state === 'inFlight').length;
  const numbers = { visible: all.length - inFlight, inFlight, delayed: 0, waiting: 0 };
  return { name, fifo: false, ...place, ...numbers, ...times, messages: all };
}

const FAN_OUT = 12;
const subscribers = Array.from({ length: FAN_OUT }, (_, index) => `subscriber-${index}`);

/** A world at one of its frames: a topic that filters for a dozen queues. */
export function fanOutView(index: number): WorldView {
  const arn = 'arn:aws:sns:us-east-1:123456789012:orders';
  const none = { filteredOut: 0, failed: 0, retrying: 0, deadLettered: 0 };
  return {
    atMs: index * 16,
    queues: Object.fromEntries(subscribers.map((name) => [name, queueView(name, [])])),
    producers: { shop: { name: 'shop', to: 'orders', running: true, sent: index, failed: 0 } },
    consumers: {},
    autoScaling: {},
    travels: [],
    topics: {
      orders: {
        ...{ name: 'orders', arn, accountId: '123456789012', region: 'us-east-1', fifo: false },
        ...{ published: index, deduplicated: 0, encrypted: false },
      },
    },
    subscriptions: Object.fromEntries(
      subscribers.map((to) => [
        `orders-${to}`,
        {
          ...{ name: `orders-${to}`, arn: `${arn}:${to}`, topic: 'orders', topicArn: arn, to, endpoint: to },
          ...{ protocol: 'sqs', confirmed: true, createdAtMs: 0, raw: false, delivered: index, ...none },
          filter: JSON.stringify({ kind: ['paid', to], price: [{ numeric: ['>=', 100] }] }),
        },
      ]),
    ),
  };
}
