const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit += 1) word = word & 1 ? (word >>> 1) ^ 0xedb88320 : word >>> 1;
  return word;
});

/** CRC-32 as zip and S3 use it, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let word = 0xffffffff;
  for (const byte of bytes) word = (TABLE[(word ^ byte) & 255] ?? 0) ^ (word >>> 8);
  return (word ^ 0xffffffff) >>> 0;
}
