import { expect, test } from 'vitest';
import { parseProse } from './parse-prose';

test('paragraphs, emphasis, code and links become data', () => {
  expect(parseProse('Call `ReceiveMessage` **again**, see [polling](/learn/polling).')).toEqual([
    {
      kind: 'paragraph',
      parts: [
        'Call ',
        { kind: 'code', text: 'ReceiveMessage' },
        ' ',
        { kind: 'strong', parts: ['again'] },
        ', see ',
        { kind: 'link', href: '/learn/polling', parts: ['polling'] },
        '.',
      ],
    },
  ]);
});

test('lists and tables keep their shape', () => {
  const [list, table] = parseProse('1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |');
  expect(list).toMatchObject({
    kind: 'list',
    ordered: true,
    items: [[{ parts: ['one'] }], [{ parts: ['two'] }]],
  });
  expect(table).toEqual({ kind: 'table', head: [['a'], ['b']], rows: [[['1'], ['2']]] });
});

test('HTML stays text', () => {
  expect(
    JSON.stringify(parseProse('<script>alert(1)</script>\n\nand <b onclick="x()">bold</b>')),
  ).not.toContain('"html"');
  expect(parseProse('<img src=x onerror=alert(1)>')).toEqual([
    { kind: 'paragraph', parts: ['<img src=x onerror=alert(1)>'] },
  ]);
});

test('MDX expressions are letters', () => {
  expect(parseProse('{process.env.AUTH_SECRET}')).toEqual([
    { kind: 'paragraph', parts: ['{process.env.AUTH_SECRET}'] },
  ]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  'http://plain.example',
])('a link to %s keeps its words and loses its target', (href) => {
  expect(parseProse(`[here](<${href}>)`)).toEqual([{ kind: 'paragraph', parts: ['here'] }]);
});
