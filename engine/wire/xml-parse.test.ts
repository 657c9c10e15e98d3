import { describe, expect, test } from 'vitest';
import { parseXml } from './xml-parse';
import { escapeXml } from './xml-text';

describe('XML', () => {
  test('elements, attributes, entities, comments and character data are read', () => {
    const text =
      '<?xml version="1.0"?><!-- a --><n:a b="1 &gt; 0" c=\'"\'><d>x&amp;&#65;&#x42;</d><e/><![CDATA[<raw>&]]></n:a>';
    expect(parseXml(text)).toEqual({
      name: 'a',
      attributes: new Map([
        ['b', '1 > 0'],
        ['c', '"'],
      ]),
      children: [
        { name: 'd', attributes: new Map(), children: [], text: 'x&AB' },
        { name: 'e', attributes: new Map(), children: [], text: '' },
      ],
      text: '<raw>&',
    });
  });

  test.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a>&unknown;</a>',
    '<a>&</a>',
    '<a>&#x110000;</a>',
    '<a b></a>',
    '<a b="1></a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!-- never ends',
    '<a><![CDATA[ never ends</a>',
    '<1/>',
    '<a>'.repeat(65) + '</a>'.repeat(65),
  ])('%s is refused', (text) => {
    expect(() => parseXml(text)).toThrow('not well-formed');
  });

  test('what is escaped is read as it was, but for signs that XML cannot hold', () => {
    const text = 'a & b < c > d "e" \r\n\t é😀';
    expect(parseXml(`<a>${escapeXml(text)}</a>`).text).toBe(text);
    expect(escapeXml('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  });
});
