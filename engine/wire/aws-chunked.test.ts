import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8';
import { decodeAwsChunked } from './aws-chunked';

const decode = (text: string) => {
  const { body, trailers } = decodeAwsChunked(encodeUtf8(text));
  return { text: decodeUtf8(body), trailers };
};

test('chunks are put together and their trailer is read', () => {
  const text = '4\r\none \r\n3\r\ntwo\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n';
  expect(decode(text)).toEqual({ text: 'one two', trailers: { 'x-amz-checksum-crc32': 'AAAAAA==' } });
});

test('chunks with signatures are chunks', () => {
  expect(decode('3;chunk-signature=ab\r\nabc\r\n0;chunk-signature=cd\r\n\r\n')).toEqual({
    text: 'abc',
    trailers: {},
  });
});

test('an empty body is one chunk of nothing', () => {
  expect(decode('0\r\n\r\n').text).toBe('');
});

test.each(['', 'x', '3\r\nab', '3\r\nabc', 'zz\r\n', '-1\r\n', '3\r\nabc\r\n', 'fffffffff\r\n', '\r\n'])(
  '%j ends too early',
  (text) => {
    expect(() => decode(text)).toThrow('You did not provide the number of bytes');
  },
);
