import { expect, test } from 'vitest';
import { describeFault } from '@/server/content/content-fault';
import { readQuiz } from './read-quiz';
import { exampleSource } from './testing/example-quiz';
import { faultsAfter, lineOf, references } from './testing/faults-after';

test('every fault comes with file, line and remedy', () => {
  expect(faultsAfter('level: apply', 'level: aply')).toEqual([
    expect.stringMatching(
      new RegExp(
        `^example.yaml:${lineOf('level: apply')}:\\d+: questions\\[0\\]\\.level .*recall \\(few\\), apply`,
      ),
    ),
  ]);
});

test('what is no YAML is said with its line', () => {
  expect(faultsAfter('level: apply', 'level: [apply')[0]).toMatch(/^example.yaml:\d+:\d+: This is not YAML/);
});

test('one tab is one fault, with its line', () => {
  expect(faultsAfter('    level: recall', '\tlevel: recall')).toEqual([
    `example.yaml:${lineOf('    level: recall')}:1: This is not YAML: Tabs are not allowed as indentation. Remedy: indent with spaces.`,
  ]);
});

test('a file with nothing in it is called empty', () => {
  expect(readQuiz('', 'example.yaml', references).faults.map(describeFault)).toEqual([
    'example.yaml:1:1: The file is empty. Remedy: write its fields: format, id, title, description, questions.',
  ]);
});

test.each([
  [
    'a slip in a key',
    'explanation: Retention',
    'explanaton: Retention',
    /no field "explanaton".*did you mean "explanation"\?/,
  ],
  ['a missing key', 'choose: 1', '', /choose is missing/],
  [
    'an unknown lesson',
    'lessons: [visibility-timeout]',
    'lessons: [visibility-timeot]',
    /no lesson "visibility-timeot".*did you mean "visibility-timeout"/,
  ],
  [
    'an unknown fact',
    'facts: [sqs.managed]',
    'facts: [sqs.manged]',
    /no fact "sqs.manged".*did you mean "sqs.managed"/,
  ],
  [
    'a fact without a source',
    'fact: sqs.managed',
    'fact: sqs.first-service',
    /"sqs.first-service" has no source/,
  ],
  ['another format', 'fanout.quiz/1', 'fanout.quiz/2', /always fanout\.quiz\/1/],
  ['a wrong count', 'choose: 1', 'choose: 2', /asks for 2, and 1 of its options is correct.*choose: 1/],
  ['no right option', '        correct: true\n', '', /0 of its options are correct.*correct: true/],
  ['letters out of order', 'id: b', 'id: c', /"c" stands where "b" belongs/],
  [
    'all of the above',
    'It is gone, because it was received',
    'All of the above',
    /"All of the above" speaks of other options/,
  ],
  [
    'both A and B',
    'It is gone, because it was received',
    'Both A and B',
    /"Both A and B" speaks of other options/,
  ],
  [
    'each of them in an option',
    'It is gone, because it was received',
    'Each of them',
    /"Each of them" speaks of other options/,
  ],
  [
    'a letter in an explanation',
    'Confuses waiting',
    'Unlike option C, confuses waiting',
    /"option C" speaks of other options/,
  ],
  [
    'a place in an explanation',
    'Confuses waiting',
    'Like the second option, confuses waiting',
    /"the second option" speaks of other/,
  ],
  [
    'the same option twice',
    'It is gone, because it was received',
    'It is *visible* in the queue again!',
    /says the same as "a"/,
  ],
  ['a requirement that is not there', 'breaks: [once]', 'breaks: [oncee]', /no "oncee".*did you mean "once"/],
  [
    'a wrong option that breaks nothing',
    '        breaks: [once]\n',
    '',
    /"b" is not marked correct, and does not say what it breaks.*done, once/,
  ],
  [
    'a right option that breaks something',
    '        correct: true\n',
    '        correct: true\n        breaks: [once]\n',
    /"a" is marked correct, and says that it breaks "once".*mark the option that is really right/,
  ],
  [
    'an option without a change',
    '        change: { queues: { thumbnails: { retention: 14d } } }\n',
    '',
    /option "d" has no change/,
  ],
  [
    'a claim among changes',
    'change: { queues: { thumbnails: { retention: 14d } } }',
    'claim: { queue: thumbnails, visible: 1 }',
    /claim of option "d" belongs to a proof without `require`/,
  ],
  [
    'a slip in an actor’s name',
    'workers: { count: 8 }',
    'worker: { count: 8 }',
    /no consumers of the name "worker".*did you mean "workers"/,
  ],
  [
    'a slip in the world',
    'from: thumbnails',
    'from: thumbnail',
    /names a queue that this world does not declare.*did you mean "thumbnails"/,
  ],
  [
    'a result that is none',
    'claim: { queue: orders, total: 0 }',
    'claim: { calls: SendMessage, result: okay, is: 1 }',
    /must be ok, messages, empty, error or an error code/,
  ],
  ['a duration without a unit', 'runFor: 3m', 'runFor: "180"', /must be a time/],
  ['too few seeds', 'seeds: [1, 2, 3]', 'seeds: [1, 2]', /seeds/],
  [
    'another count in the stem',
    'Which change stops the double work?',
    'Which change stops it? (Choose two.)',
    /asks for two, choose for 1/,
  ],
])('%s is found', (_what, find, replacement, said) => {
  expect(faultsAfter(find, replacement).join('\n')).toMatch(said);
});

test('an id that is used twice is found', () => {
  expect(faultsAfter('id: dead-worker', 'id: twelve-second-render').join('\n')).toMatch(
    /"twelve-second-render" is used twice/,
  );
});

test('a set is named after its file', () => {
  expect(faultsAfter('title:', 'title:', 'other')[0]).toContain('write id: other');
});

test('a question with both or neither of proof and judgement is refused', () => {
  const both = faultsAfter(
    '    proof:\n',
    '    judgement: { reasons: [{ text: So., fact: sqs.managed }] }\n    proof:\n',
  );
  expect(both.join('\n')).toMatch(/both a proof and a judgement/);
  const source = exampleSource();
  const neither = source.slice(0, source.indexOf('    judgement:'));
  const faults = readQuiz(neither, 'example.yaml', references).faults.map(describeFault);
  expect(faults.join('\n')).toMatch(/neither a proof nor a judgement/);
});

test('in a stem or an explanation, "all of them" are the things that it speaks of', () => {
  expect(faultsAfter('although no worker fails.', 'although all of them are well.')).toEqual([]);
  expect(faultsAfter('More workers pick up', 'Four workers, and each of them, pick up')).toEqual([]);
  expect(faultsAfter('More workers pick up', 'Like all of the above, they pick up').join()).toContain(
    '"all of the above" speaks of other options',
  );
});

test('letters of services and names are no letters of options', () => {
  expect(faultsAfter('Confuses waiting', 'A queue named A-orders confuses waiting')).toEqual([]);
});

test('a right option that its length gives away is warned of, and not refused', () => {
  const long =
    'It is visible in the queue again, because nobody has deleted it and the visibility timeout has ended, so any worker may take it';
  const { faults, warnings } = readQuiz(
    exampleSource().replace('It is visible in the queue again', long),
    'example.yaml',
    references,
  );
  expect(faults).toEqual([]);
  expect(warnings.map(describeFault).join('\n')).toMatch(/much longer than the others/);
});
