import { expect, test } from 'vitest';
import { cutSnippet } from './cut-snippet';
import { searchContent } from './search-content';

test('a term of the glossary is the first answer to its own name', async () => {
  const [first] = await searchContent('visibility timeout');
  expect(first).toMatchObject({ kind: 'term', href: '/glossary#visibility-timeout' });
});

test('a result in a lesson leads to the heading under which the words stand', async () => {
  const results = await searchContent('poison');
  const inLesson = results.filter((result) => result.kind === 'lesson' && result.heading !== '');
  expect(inLesson.length).toBeGreaterThan(0);
  for (const result of inLesson) expect(result.href).toMatch(/^\/learn\/[a-z-]+#[a-z0-9-]+$/);
  expect(inLesson[0]?.snippet.some((part) => part.hit && /poison/i.test(part.text))).toBe(true);
});

test('a typing mistake and half a word still find', async () => {
  expect((await searchContent('visibilty')).length).toBeGreaterThan(0);
  expect((await searchContent('dedup')).length).toBeGreaterThan(0);
});

test('when no place holds every word, places with some of them are found', async () => {
  expect((await searchContent('visibility xylophone')).length).toBeGreaterThan(0);
});

test('an abbreviation finds the term and the lesson that it stands for', async () => {
  const results = await searchContent('dlq');
  expect(results[0]).toMatchObject({ kind: 'term', href: '/glossary#dead-letter-queue' });
  expect(results.some(({ href }) => href.startsWith('/learn/dead-letter-queues'))).toBe(true);
  const among = await searchContent('fifo DLQ');
  expect(
    among.some(
      ({ href }) => href === '/glossary#dead-letter-queue' || href.startsWith('/learn/dead-letter-queues'),
    ),
  ).toBe(true);
});

test('every word counts: more words find fewer places', async () => {
  const wide = await searchContent('queue', 1000);
  const narrow = await searchContent('queue telephone', 1000);
  expect(narrow.length).toBeGreaterThan(0);
  expect(narrow.length).toBeLessThan(wide.length);
});

test('a name that stands for several things finds each', async () => {
  const found = (await searchContent('sse')).map(({ href }) => href);
  expect(found).toEqual(expect.arrayContaining(['/glossary#sse-sqs', '/glossary#sse-kms']));
  expect((await searchContent('PrivateLink'))[0]).toMatchObject({ href: '/glossary#vpc-endpoint' });
});

test('one letter finds nothing, because it is in everything', async () => {
  expect(await searchContent('s')).toEqual([]);
});

test('nothing typed and nothing known find nothing', async () => {
  expect(await searchContent('')).toEqual([]);
  expect(await searchContent('xylophone')).toEqual([]);
});

test('a snippet is cut around the first hit, at words, with every hit marked', () => {
  const text = `${'before '.repeat(30)}the message is back, and the message stays ${'after '.repeat(60)}`;
  const parts = cutSnippet(text, ['message']);
  const whole = parts.map((part) => part.text).join('');
  expect(whole.length).toBeLessThan(200);
  expect(whole).toMatch(/^… before .*the message is back, and the message stays .* …$/);
  expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['message', 'message']);
});

test('a term that looks like a pattern is taken literally', () => {
  expect(cutSnippet('a (b) c', ['(b'])).toEqual([
    { text: 'a ', hit: false },
    { text: '(b', hit: true },
    { text: ') c', hit: false },
  ]);
});
