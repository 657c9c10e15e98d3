import { expect, test } from 'vitest';
import { connectRemote, type LiveQuestion } from './connect-remote';
import type { FromSandbox, PackedFrame } from './protocol';

const LIVE = { id: 'live', seed: 1, topology: {} };

const frame = (atMs: number): FromSandbox => ({
  kind: 'frame',
  frame: { atMs, view: { queues: {} } } as unknown as PackedFrame,
});

/** A process that answers as it is told to, question after question. */
function remote(...answers: ((question: LiveQuestion) => FromSandbox[])[]) {
  const asked: LiveQuestion[] = [];
  const lost: (string | undefined)[] = [];
  let sessions = 0;
  const client = connectRemote({
    async ask(question) {
      asked.push(question);
      const answer = answers.shift();
      // When there is nothing more to say, it never answers, as a poll does that waits.
      return answer ? answer(question) : new Promise(() => undefined);
    },
    newSession() {
      sessions += 1;
      return `session ${sessions}`;
    },
    pause: async () => undefined,
    onLost: (reason) => lost.push(reason),
  });
  return { client, asked, lost };
}

const reply = ({ messages: [first] }: LiveQuestion): FromSandbox => ({
  kind: 'reply',
  id: first && 'id' in first ? first.id : 0,
  ok: true,
  value: 'done',
});

test('it opens with the first frame, and goes on asking for the next', async () => {
  const { client, asked } = remote(
    (question) => [frame(1), reply(question)],
    () => [frame(2)],
  );
  const seen: number[] = [];
  client.subscribe(({ atMs }) => seen.push(atMs));
  expect((await client.open(LIVE)).atMs).toBe(1);
  await expect.poll(() => seen).toEqual([1, 2]);
  expect(asked.map(({ messages }) => messages.map(({ kind }) => kind))).toEqual([['open'], [], []]);
});

test('a question is sent at once and answered by its own reply', async () => {
  const { client } = remote((question) => [reply(question)]);
  expect(await client.stateHash()).toBe('done');
});

test('a process that cannot be reached is asked again, in a new session, until it answers', async () => {
  const fail = () => {
    throw new Error('The endpoint does not answer.');
  };
  const { client, asked, lost } = remote(fail, fail, (question) => [frame(7), reply(question)]);
  expect((await client.open(LIVE)).atMs).toBe(7);
  expect(asked.slice(0, 3).map(({ session }) => session)).toEqual(['session 1', 'session 2', 'session 3']);
  await expect
    .poll(() => lost)
    .toEqual(['The endpoint does not answer.', 'The endpoint does not answer.', undefined]);
});

test('a question that could not be sent fails with why', async () => {
  const { client } = remote(() => {
    throw new Error('The endpoint does not answer.');
  });
  await expect(client.call('ListQueues', {})).rejects.toThrow('does not answer');
});

test('closed, it asks no more', async () => {
  const { client, asked } = remote(
    (question) => [frame(1), reply(question)],
    () => [frame(2)],
  );
  await client.open(LIVE);
  client.close();
  const before = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked.length - before).toBeLessThanOrEqual(1);
});
