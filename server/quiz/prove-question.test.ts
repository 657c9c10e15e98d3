import { expect, test } from 'vitest';
import type { Question } from '@/lib/schemas/quiz';
import { proveQuestion } from './prove-question';
import { exampleQuestion } from './testing/example-quiz';

const example = (id: string): Question => structuredClone(exampleQuestion(id).question);

function swapKey(question: Question, right: number, wrong: number): Question {
  const [was, becomes] = [question.options[right], question.options[wrong]];
  if (!was || !becomes) throw new Error('There are no such options.');
  was.correct = undefined;
  was.breaks = becomes.breaks;
  becomes.correct = true;
  becomes.breaks = undefined;
  return question;
}

test('a true key is proved', () => {
  expect(proveQuestion(example('twelve-second-render'))).toEqual([]);
  expect(proveQuestion(example('dead-worker'))).toEqual([]);
});

test.each([1, 2, 3])(
  'a key that names the wrong change (%i) is noticed under every seed, with the reason',
  (wrong) => {
    const problems = proveQuestion(swapKey(example('twelve-second-render'), 0, wrong));
    expect(problems).toHaveLength(6);
    const faults = problems.map(({ fault }) => fault);
    expect(faults[0]).toContain('(seed 1): "a" should break "once", which holds: ');
    expect(faults[1]).toMatch(/\(seed 1\): "\w" is marked correct and breaks "once": .*\d/);
    expect(problems.map(({ path }) => path[1])).toContain(wrong);
  },
);

test('a key that names the wrong claim is noticed', () => {
  const problems = proveQuestion(swapKey(example('dead-worker'), 0, 1));
  expect(problems.map(({ fault }) => fault)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('"a" is marked wrong, and its claim holds'),
      expect.stringContaining('"b" is marked correct, and its claim does not hold'),
    ]),
  );
});

test('a wrong option that breaks something else than it says is noticed', () => {
  const question = example('twelve-second-render');
  const [, longPoll] = question.options;
  if (longPoll) longPoll.breaks = ['done'];
  expect(proveQuestion(question)[0]).toMatchObject({ path: ['options', 1, 'breaks'] });
});

test('a world that cannot be built is a fault, not a crash', () => {
  const question = example('twelve-second-render');
  const [queue] = question.proof?.world.queues ?? [];
  if (queue) queue.visibilityTimeout = '13h';
  expect(proveQuestion(question).map(({ fault }) => fault)).toEqual([
    expect.stringContaining('The world cannot be run'),
  ]);
});

test('a step that names what is not there is a fault', () => {
  const question = example('dead-worker');
  if (question.proof)
    question.proof.script = [
      { at: '1s', call: 'SendMessage', request: { QueueUrl: '$first.QueueUrl', MessageBody: 'x' } },
    ];
  expect(proveQuestion(question)[0]?.fault).toContain('A step of the script cannot be taken');
});

test('a scripted call that is refused is a fault, unless the step says that it may fail', () => {
  const question = example('dead-worker');
  const [send, receive] = question.proof?.script ?? [];
  if (!question.proof || !send || !receive) throw new Error('The example has changed.');
  const refused = {
    at: '3s',
    call: 'ReceiveMessage',
    queue: 'orders',
    request: { MaxNumberOfMessages: 99 },
  };
  question.proof.script = [send, receive, refused];
  expect(proveQuestion(question)[0]).toMatchObject({
    fault: expect.stringContaining(
      'The scripted ReceiveMessage call at 3 s is refused (InvalidParameterValue)',
    ),
    remedy: expect.stringContaining('mayFail: true'),
  });
  question.proof.script = [send, receive, { ...refused, mayFail: true }];
  expect(proveQuestion(question)).toEqual([]);
});

/** Two changes that only together let an order be done once: long enough hidden, and somebody to work. */
function needsBoth(): Question {
  const question = example('twelve-second-render');
  const [a, b] = question.options;
  if (!question.proof || !a || !b) throw new Error('The example has changed.');
  const [workers] = question.proof.world.consumers ?? [];
  if (workers) workers.count = 0;
  b.correct = true;
  b.breaks = undefined;
  b.change = { consumers: { workers: { count: 4 } } };
  for (const wrong of question.options.slice(2)) {
    wrong.change = {};
    wrong.breaks = ['allRight'];
  }
  question.choose = 2;
  question.proof.together = true;
  question.proof.require = { allRight: { all: Object.values(question.proof.require ?? {}) } };
  return question;
}

test('right options that only work together are tried together', () => {
  expect(proveQuestion(needsBoth())).toEqual([]);
});

test('without together, each right option has to do it alone', () => {
  const question = needsBoth();
  if (question.proof) question.proof.together = false;
  expect(proveQuestion(question).map(({ fault }) => fault)).toContainEqual(
    expect.stringContaining('"a" is marked correct and breaks "allRight"'),
  );
});

test('together, a wrong option that is as good as a right one is noticed', () => {
  const question = needsBoth();
  const wrong = question.options[2];
  if (wrong) wrong.change = { consumers: { workers: { count: 6 } } };
  expect(proveQuestion(question).map(({ fault }) => fault)).toContainEqual(
    expect.stringContaining('"a with c" should break "allRight", which holds'),
  );
});
