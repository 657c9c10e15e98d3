import { createVerify, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { integer, objectId, utcTime } from '../der';
import { openSigningKey } from './signing-key';

test.each([
  ['1', 'RSA-SHA1'],
  ['2', 'RSA-SHA256'],
] as const)('a signature of version %s is checked with the certificate', (version, algorithm) => {
  const { sign, certificate } = openSigningKey();
  const signature = sign('Message\nhellö\n', version);
  const check = (text: string) =>
    createVerify(algorithm).update(text).verify(certificate, signature, 'base64');
  expect([check('Message\nhellö\n'), check('Message\nhello\n')]).toEqual([true, false]);
});

test('the certificate names SNS, is signed by itself and valid now', () => {
  const certificate = new X509Certificate(openSigningKey().certificate);
  expect(certificate.subject).toBe('CN=sns.amazonaws.com');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
});

test('a kept key signs alike in its next life, and only its owner can read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fanout-key-'));
  const path = join(folder, 'key');
  const first = openSigningKey(path);
  const second = openSigningKey(path);
  expect(second.certificate).toBe(first.certificate);
  expect(second.sign('hello', '2')).toBe(first.sign('hello', '2'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(openSigningKey().certificate).not.toBe(first.certificate);
  rmSync(folder, { recursive: true });
});

test('DER is written as X.690 says', () => {
  expect(integer(new Uint8Array([0x7f])).toString('hex')).toBe('02017f');
  expect(integer(new Uint8Array([0x80])).toString('hex')).toBe('02020080');
  expect(objectId('1.2.840.113549.1.1.11').toString('hex')).toBe('06092a864886f70d01010b');
  expect(utcTime(new Date('2026-11-21T01:02:03Z')).toString('latin1').slice(2)).toBe('261121010203Z');
});
