import { fail, ok } from '../kernel/outcome';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';

/** What a queue does with the next message: takes it, has trouble of its own, or refuses its sender. */
export type Mood = 'open' | 'busy' | 'closed';

/** A message that a queue has taken. */
export type Taken = { queue: string; body: string; group?: string };

type FlakyState = { moods: { [queue: string]: Mood }; taken: Taken[] };

type Send = { QueueUrl: string; MessageBody: string; MessageGroupId?: string };

/** A stand-in for SQS whose queues do as they are told. `describe` gives what they took, in order. */
export const flakyQueues = defineService<FlakyState>({
  name: 'sqs',
  create: () => ({ moods: {}, taken: [] }),
  operations: {
    SetMood: {
      run(state, { queue, mood }: { queue: string; mood: Mood }) {
        state.moods[queue] = mood;
        return ok({});
      },
    },
    SendMessage: {
      run(state, { QueueUrl, MessageBody, MessageGroupId }: Send) {
        const queue = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
        const mood = state.moods[queue] ?? 'open';
        if (mood === 'closed') return fail('AccessDenied', 'No.', { httpStatus: 403 });
        if (mood === 'busy') return fail('InternalError', 'Later.', { httpStatus: 500, senderFault: false });
        state.taken.push({ queue, body: MessageBody, group: MessageGroupId });
        return ok({ MessageId: 'taken' });
      },
    },
  },
  snapshot: ({ moods, taken }) => ({ moods: { ...moods }, taken: taken.map((one) => ({ ...one })) }),
  restore: (plain: Plain) => plain as FlakyState,
  describe: ({ taken }) => taken.map((one) => ({ ...one })),
});
