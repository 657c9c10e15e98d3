import { fromBase64, toBase64 } from '../bytes/base64';

/** A record's data: the wire brings bytes, another service of the engine and a script bring them as base64. */
export type Data = Uint8Array | string | undefined;

/** Base64 and length of a record's data; undefined when a text is not base64. */
export function readData(data: Data): { base64: string; bytes: number } | undefined {
  if (typeof data !== 'string')
    return { base64: toBase64(data ?? new Uint8Array()), bytes: data?.length ?? 0 };
  const bytes = fromBase64(data);
  return bytes && { base64: data, bytes: bytes.length };
}
