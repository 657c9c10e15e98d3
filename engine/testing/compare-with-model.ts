import type { SqsView } from '../sqs/view';
import { type Expectation, ReferenceModel } from './reference-model';
import { byPlace } from './reference-queue';
import { SEQUENCE_QUEUES, sequenceOf } from './sequence-steps';
import { SequenceWorld, type StepResult } from './sequence-world';

/** What was compared, as text: equal when engine and model agree. */
export interface Comparison {
  engine: string;
  model: string;
}

/** Runs a plain sequence against the engine and the reference model. @returns the first step on which they differ */
export function firstDifference(seed: number, steps: number): (Comparison & { step: string }) | undefined {
  const world = new SequenceWorld(seed);
  const model = new ReferenceModel(world.world.nowMs);
  for (const step of sequenceOf(seed, { steps, plain: true })) {
    const picked = world.picked('pick' in step ? step.pick : 0);
    const result = world.run(step);
    const expected = model.run(step, result.callId ?? 0, picked);
    expected.answered.sort((one, other) => one.callId - other.callId);
    const engine = `${told(result)}\n${viewOf(world.view)}`;
    const reference = `${foretold(expected, result)}\n${stateOf(model)}`;
    if (engine !== reference) return { step: JSON.stringify(step), engine, model: reference };
    result.answered.forEach(({ messages }, index) => {
      const answer = expected.answered[index];
      if (answer)
        model.learn(
          answer,
          messages.map((message) => message.ReceiptHandle ?? ''),
        );
    });
  }
  return undefined;
}

function told({ outcome, answered }: StepResult): string {
  const receives = answered.map(({ callId, messages }) => [callId, messages.map((message) => message.Body)]);
  return JSON.stringify([outcome && (outcome.ok ? 'ok' : outcome.error.code), receives]);
}

function foretold({ code, answered }: Expectation, { outcome }: StepResult): string {
  const receives = answered.map(({ callId, taken }) => [callId, taken.map((message) => message.body)]);
  return JSON.stringify([outcome && code, receives]);
}

function viewOf({ queues }: SqsView): string {
  const lines = SEQUENCE_QUEUES.map((name) => {
    const messages = queues[name]?.messages ?? [];
    return messages.map(
      ({ body, state, visibleAtMs, receiveCount }) => `${body} ${state} ${visibleAtMs} ${receiveCount}`,
    );
  });
  return JSON.stringify(lines);
}

function stateOf(model: ReferenceModel): string {
  const lines = SEQUENCE_QUEUES.map((name) =>
    [...model.queues[name].messages].sort(byPlace).map(({ body, status, visibleAtMs, receiveCount }) => {
      const until = status === 'visible' ? undefined : visibleAtMs;
      return `${body} ${status} ${until} ${receiveCount}`;
    }),
  );
  return JSON.stringify(lines);
}
