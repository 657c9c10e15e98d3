import { type Chance, chanceFrom, seedChance } from '../kernel/chance';

export const SEQUENCE_QUEUES = ['orders', 'dead', 'orders.fifo', 'dead.fifo'] as const;
export type SequenceQueue = (typeof SEQUENCE_QUEUES)[number];

/** One command of a random sequence. `pick` chooses, at run time, among the receipt handles seen so far. */
export type SequenceStep =
  | { kind: 'send'; queue: SequenceQueue; body: string; group?: string; dedup?: string; delay?: number }
  | { kind: 'send-batch'; queue: SequenceQueue; bodies: string[]; group?: string }
  | {
      kind: 'receive';
      queue: SequenceQueue;
      max: number;
      visibility?: number;
      wait: number;
      attempt?: string;
    }
  | { kind: 'delete'; pick: number }
  | { kind: 'change'; pick: number; seconds: number }
  | { kind: 'advance'; ms: number }
  | { kind: 'purge'; queue: SequenceQueue }
  | { kind: 'set'; queue: SequenceQueue; attributes: Record<string, string> }
  | { kind: 'move'; queue: SequenceQueue; rate?: number }
  | { kind: 'imperfect'; duplicate: number; reorder: number; miss: number }
  | { kind: 'hostile'; operation: string; request: unknown };

export interface SequenceOptions {
  steps: number;
  /** Only what the reference model knows: no imperfection, tenants, attempt ids, move tasks or hostile requests. */
  plain?: boolean;
}

type Draw = (chance: Chance, number: number, plain: boolean) => SequenceStep;

function one<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[chance.below(items.length)] as Item;
}

function maybe<Value>(chance: Chance, probability: number, value: () => Value): Value | undefined {
  return chance.hit(probability) ? value() : undefined;
}

const group = (chance: Chance) => `group-${chance.below(3)}`;

function queueFor(chance: Chance): SequenceQueue {
  return chance.hit(0.85) ? one(chance, ['orders', 'orders.fifo']) : one(chance, SEQUENCE_QUEUES);
}

const send: Draw = (chance, number, plain) => {
  const queue = queueFor(chance);
  const fifo = queue.endsWith('.fifo');
  return {
    kind: 'send',
    queue,
    body: `m${number}`,
    group: fifo || (!plain && chance.hit(0.3)) ? group(chance) : undefined,
    dedup: fifo ? `id-${chance.below(12)}` : undefined,
    delay: fifo ? undefined : maybe(chance, 0.3, () => chance.below(90)),
  };
};

const sendBatch: Draw = (chance, number) => {
  const queue = queueFor(chance);
  const bodies = Array.from({ length: 1 + chance.below(5) }, (_, index) => `m${number}-${index}`);
  return { kind: 'send-batch', queue, bodies, group: queue.endsWith('.fifo') ? group(chance) : undefined };
};

const receive: Draw = (chance, _number, plain) => {
  const queue = queueFor(chance);
  const repeatable = !plain && queue.endsWith('.fifo');
  return {
    kind: 'receive',
    queue,
    max: one(chance, [1, 1, 2, 10]),
    visibility: maybe(chance, 0.4, () => one(chance, [0, 1, 5, 30, 600])),
    wait: chance.hit(0.25) ? 1 + chance.below(20) : 0,
    attempt: repeatable ? maybe(chance, 0.3, () => `attempt-${chance.below(3)}`) : undefined,
  };
};

const advance: Draw = (chance) => ({
  kind: 'advance',
  ms: chance.hit(0.05)
    ? chance.below(86_400_000)
    : one(chance, [0, 1, 500, 1000, 5000, 20_000, 30_000, 61_000]),
});

const change: Draw = (chance) => ({
  kind: 'change',
  pick: chance.below(1000),
  seconds: one(chance, [0, 0, 1, 10, 60, 43_200]),
});

const remove: Draw = (chance) => ({ kind: 'delete', pick: chance.below(1000) });
const purge: Draw = (chance) => ({ kind: 'purge', queue: queueFor(chance) });

const set: Draw = (chance) => ({
  kind: 'set',
  queue: queueFor(chance),
  attributes: one<Record<string, string>>(chance, [
    { VisibilityTimeout: String(chance.below(60)) },
    { DelaySeconds: String(chance.below(30)) },
    { MessageRetentionPeriod: String(60 + chance.below(600)) },
    { MessageRetentionPeriod: '345600' },
  ]),
});

const move: Draw = (chance) => ({
  kind: 'move',
  queue: one(chance, ['dead', 'dead.fifo']),
  rate: maybe(chance, 0.7, () => 1 + chance.below(20)),
});

const imperfect: Draw = (chance) => ({
  kind: 'imperfect',
  duplicate: chance.below(5) / 10,
  reorder: chance.below(5) / 10,
  miss: chance.below(5) / 10,
});

const HOSTILE = [null, 7, 'text', [], {}, { QueueUrl: 7 }, { QueueUrl: 'x', Entries: 'y' }, { QueueUrl: [] }];
const hostile: Draw = (chance) => ({
  kind: 'hostile',
  operation: one(chance, ['SendMessage', 'ReceiveMessage', 'DeleteMessageBatch', 'CreateQueue', 'TagQueue']),
  request: one(chance, HOSTILE),
});

/** How often each kind comes, in plain sequences and in all. */
const PLAIN: [number, Draw][] = [
  [26, send],
  [6, sendBatch],
  [26, receive],
  [13, remove],
  [8, change],
  [18, advance],
  [1, purge],
  [2, set],
];
const ALL: [number, Draw][] = [...PLAIN, [3, move], [2, imperfect], [2, hostile]];

/** The commands of a seed: the same ones in every runtime. */
export function sequenceOf(seed: number, { steps, plain = false }: SequenceOptions): SequenceStep[] {
  const chance = chanceFrom(seedChance(seed, plain ? 'plain sequence' : 'sequence'));
  const kinds = plain ? PLAIN : ALL;
  return Array.from({ length: steps }, (_, number) => drawOf(kinds, chance)(chance, number, plain));
}

function drawOf(kinds: [number, Draw][], chance: Chance): Draw {
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0);
  let left = chance.below(total);
  for (const [weight, draw] of kinds) {
    if (left < weight) return draw;
    left -= weight;
  }
  return advance;
}
