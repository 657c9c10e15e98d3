import { expect, test } from 'vitest';
import { compileLesson } from './compile-lesson';
import { describeFault } from './content-fault';

const context = {
  references: { facts: ['sqs.retention.default'], unsourcedFacts: ['sqs.first-service'], terms: ['queue'] },
  printedFacts: { 'sqs.retention.default': '4 days' },
};
const front = '---\ntitle: A lesson\ntopic: Queues\nsummary: Of something.\nminutes: 8\n---\n';

async function faultsOf(body: string): Promise<string[]> {
  const { faults } = await compileLesson(front + body, 'x.mdx', context);
  return faults.map(describeFault);
}

test('a sound lesson has sections, words to search for, links and no faults', async () => {
  const body =
    'Kept for <Fact id="sqs.retention.default" />.\n\n## Two calls\n\nSee [this](/learn/polling).\n';
  const lesson = await compileLesson(front + body, 'x.mdx', context);
  expect(lesson.faults).toEqual([]);
  expect(lesson.frontMatter).toEqual({
    title: 'A lesson',
    topic: 'Queues',
    summary: 'Of something.',
    minutes: 8,
    exam: [],
    requires: [],
  });
  expect(lesson.sections).toEqual([
    { id: undefined, heading: '', depth: 1, text: 'Kept for 4 days.' },
    { id: 'two-calls', heading: 'Two calls', depth: 2, text: 'See this.' },
  ]);
  expect(lesson.links).toEqual([{ href: '/learn/polling', line: 11 }]);
});

test('a component that does not exist is named with its line and the one that was meant', async () => {
  expect(await faultsOf('\n<Recal question="x" />\n')).toEqual([
    'x.mdx:8:1: There is no component <Recal>. Remedy: did you mean "Recall"?',
  ]);
});

test('a component is told which attribute it lacks and which it does not know', async () => {
  expect(await faultsOf('<Correction clam="x">y</Correction>')).toEqual([
    'x.mdx:7:1: <Correction> has no claim. Remedy: add claim="…".',
    'x.mdx:7:1: <Correction> has no attribute "clam". Remedy: did you mean "claim"?',
  ]);
});

test('an unknown fact, an unsourced fact and an unknown term each stop the build', async () => {
  const faults = await faultsOf(
    '<Fact id="sqs.retention.defualt" /> <ExamNote fact="sqs.first-service" /> <Term id="queueue" />',
  );
  expect(faults).toEqual([
    'x.mdx:7:1: There is no fact "sqs.retention.defualt". Remedy: did you mean "sqs.retention.default"?',
    'x.mdx:7:37: The fact "sqs.first-service" is unsourced and may not be printed. Remedy: find its source and record it in content/facts, or do without the number.',
    'x.mdx:7:75: There is no glossary term "queueue". Remedy: did you mean "queue"?',
  ]);
});

test('a recall needs exactly one correct answer', async () => {
  const [fault] = await faultsOf(
    '<Recall question="x">\n  <Answer>a</Answer>\n  <Answer because="no">b</Answer>\n</Recall>\n',
  );
  expect(fault).toContain('<Recall> has 2 answers, 0 of them correct.');
});

test('a prediction names a sandbox of its lesson', async () => {
  const [fault] = await faultsOf(
    '<Predict for="crash" question="x" />\n\n<Sandbox id="crush" seed={1}>\n  <Queue name="orders" />\n</Sandbox>\n',
  );
  expect(fault).toBe(
    'x.mdx:7:1: <Predict for="crash"> names a sandbox that this lesson does not have. Remedy: did you mean "crush"?',
  );
});

const crush = '\n\n<Sandbox id="crush" seed={1}>\n  <Queue name="orders" />\n</Sandbox>\n';

test('a measured prediction tells its sandbox what to count, and the page nothing', async () => {
  const body = `<Predict for="crush" question="How often?" measure={{ deliveries: 'orders' }} answer={6} at="1m" />${crush}`;
  const { faults, predictions, sandboxes, code } = await compileLesson(front + body, 'x.mdx', context);
  const measure = { question: 'How often?', count: { deliveries: 'orders' }, at: '1m' };
  expect(faults).toEqual([]);
  expect(predictions).toEqual([{ sandbox: 'crush', measure, answer: 6 }]);
  expect(sandboxes[0]?.declaration.measure).toEqual(measure);
  expect(code).toContain('{for:"crush",question:"How often?"}');
});

test.each([
  ["measure={{ deliverys: 'orders' }} answer={6}", 'is no number that the engine keeps'],
  ["measure={{ deliveries: 'orders' }}", 'has no answer'],
  ['measure={{ deliveries: \'orders\' }} answer={6} at="soon"', '<Predict at> must be'],
  ["measure={{ deliveries: 'orders' }} answer={6} options={['once', 'twice']}", 'cannot be measured'],
])('a prediction with %s is refused', async (attributes, fault) => {
  const faults = await faultsOf(`<Predict for="crush" question="x" ${attributes} />${crush}`);
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

test('one sandbox is measured once', async () => {
  const predict = '<Predict for="crush" question="x" measure={{ deliveries: "orders" }} answer={6} />';
  const faults = await faultsOf(`${predict}\n\n${predict}${crush}`);
  expect(faults).toEqual([expect.stringContaining('"crush" is measured twice.')]);
});

test('code in a lesson is refused, a comment is not', async () => {
  expect(await faultsOf('export const a = 1;\n\nOne {1 + 1} {/* a note */}\n')).toEqual([
    'x.mdx:7:1: import and export are not allowed in a lesson. Remedy: use the components of docs/authoring.md.',
    'x.mdx:9:5: {1 + 1} is code. Remedy: write text; a number of AWS is a <Fact>.',
  ]);
});

test('a file that is not MDX is told where it breaks', async () => {
  const [fault] = await faultsOf('Text\n\n<Aside>\n');
  expect(fault).toMatch(/^x\.mdx:9:1: This is not MDX: Expected a closing tag for `<Aside>`/);
});

test('front matter is checked field by field, with the line of the field', async () => {
  const source = '---\ntitle: A lesson\ntopic: Queues\nminutes: 90\nsumary: x\n---\nText\n';
  const { faults } = await compileLesson(source, 'x.mdx', context);
  expect(faults.map(describeFault)).toEqual([
    'x.mdx:2:1: summary is missing. Remedy: summary is one or two sentences under the title, in the outline and in search results.',
    expect.stringMatching(
      /^x\.mdx:4:10: minutes is 90: .* Remedy: minutes is honest reading and playing time, 3 to 30\.$/,
    ),
    'x.mdx:5:9: There is no field "sumary". Remedy: did you mean "summary"?',
  ]);
});

test('a file without front matter is told to begin with it', async () => {
  const { faults } = await compileLesson('Text\n', 'x.mdx', context);
  expect(faults.map(describeFault)).toEqual([
    'x.mdx:1: The file does not begin with front matter. Remedy: begin with --- and title, topic, summary and minutes, then --- again.',
  ]);
});
