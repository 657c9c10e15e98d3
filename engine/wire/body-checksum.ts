import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../bytes/base64';
import { crc32 } from './crc32';
import { WireFault } from './wire-fault';

type Headers = Record<string, string | undefined>;

/**
 * Holds a body against the checksums that came with it, in headers or trailers. Those of algorithms that are not
 * here are believed. @throws WireFault BadDigest
 */
export function checkBody(body: Uint8Array, headers: Headers): void {
  const checks: [string, () => Uint8Array][] = [
    ['content-md5', () => md5(body)],
    ['x-amz-checksum-crc32', () => bigEndian(crc32(body))],
    ['x-amz-checksum-sha256', () => sha256(body)],
  ];
  for (const [name, digest] of checks) {
    const given = headers[name];
    if (given !== undefined && given.trim() !== toBase64(digest())) throw badDigest(name);
  }
}

function badDigest(name: string): WireFault {
  const what = name === 'content-md5' ? 'Content-MD5' : name.replace('x-amz-checksum-', '').toUpperCase();
  return new WireFault('BadDigest', `The ${what} you specified did not match the calculated checksum.`);
}

function bigEndian(word: number): Uint8Array {
  return new Uint8Array([word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}
