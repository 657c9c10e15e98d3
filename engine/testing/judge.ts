import type { ConsumersSpec, ProducerSpec } from '../actors/spec';
import type { Requirement, Verdict } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import { runScenario } from '../run/run-scenario';
import type { QueueSpec } from '../sqs/spec';

/** A queue `orders` (and a queue `dead`) with at most one producer and the consumers `workers`. */
export interface SmallWorld {
  queue?: Omit<QueueSpec, 'name'>;
  producer?: Omit<ProducerSpec, 'to'>;
  consumers?: Omit<ConsumersSpec, 'from'>;
  script?: ScriptStep[];
  runFor?: string;
  seed?: number;
}

/** What the engine says of a requirement after a small world has run. */
export function judge(
  requirement: Requirement,
  { queue, producer, consumers, script, runFor, seed }: SmallWorld,
): Verdict {
  const { verdicts } = runScenario({
    seed: seed ?? 7,
    topology: {
      queues: [{ name: 'dead' }, { name: 'orders', ...queue }],
      producers: producer ? [{ to: 'orders', ...producer }] : [],
      consumers: consumers ? [{ from: 'orders', name: 'workers', ...consumers }] : [],
      autoScaling: [],
    },
    script,
    runFor: runFor ?? '60s',
    requirements: { it: requirement },
  });
  return verdicts.it as Verdict;
}

export const send = (at: string, MessageBody: string): ScriptStep => ({
  at,
  call: 'SendMessage',
  queue: 'orders',
  request: { MessageBody },
});
export const receive = (at: string, as: string, more = {}): ScriptStep => ({
  at,
  call: 'ReceiveMessage',
  queue: 'orders',
  as,
  request: more,
});
export const remove = (at: string, answer: string): ScriptStep => ({
  at,
  call: 'DeleteMessage',
  queue: 'orders',
  request: { ReceiptHandle: `$${answer}.Messages[0].ReceiptHandle` },
});
