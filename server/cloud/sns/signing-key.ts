import 'server-only';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { bitString, integer, nothing, objectId, sequence, set, utcTime, utf8Text } from '../der';

/** What SNS messages are signed with, and the certificate with which anybody can check it. */
export interface SigningKey {
  /** @returns base64 */
  sign(text: string, version: '1' | '2'): string;
  /** PEM, as served at a message's SigningCertURL. */
  certificate: string;
}

/**
 * AWS signs with 2048 bits. A signature is the dearest part of a publish, and a local one protects nothing: 1024 bits take
 * 0.1 ms where 2048 take 0.25 ms, and every verifier takes them.
 */
const BITS = 1024;
const RSA_WITH_SHA256 = '1.2.840.113549.1.1.11';
const COMMON_NAME = '2.5.4.3';

/** The key that is kept in a file, or a new one; without a file it is as long-lived as the process. */
export function openSigningKey(path?: string): SigningKey {
  if (path !== undefined && existsSync(path)) return signingKey(readFileSync(path, 'utf8'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const pem = `${key}${certificateOf(privateKey)}`;
  if (path !== undefined) {
    writeFileSync(`${path}.new`, pem, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return signingKey(pem);
}

function signingKey(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  return {
    sign: (text, version) =>
      sign(version === '2' ? 'RSA-SHA256' : 'RSA-SHA1', Buffer.from(text), key).toString('base64'),
    certificate: pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----')),
  };
}

/** A certificate that the key signs for itself. Source: RFC 5280, 4.1. */
function certificateOf(key: KeyObject): string {
  const algorithm = sequence(objectId(RSA_WITH_SHA256), nothing());
  const name = sequence(set(sequence(objectId(COMMON_NAME), utf8Text('sns.amazonaws.com'))));
  const year = new Date().getUTCFullYear();
  const validity = sequence(utcTime(new Date(Date.UTC(year, 0))), utcTime(new Date(Date.UTC(year + 20, 0))));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const content = sequence(integer(randomBytes(8)), algorithm, name, validity, name, publicKey);
  const certificate = sequence(content, algorithm, bitString(sign('RSA-SHA256', content, key)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
