import type { Chance } from './chance';

/** A random UUID in version 4 form, drawn from the world's own generator. */
export function drawUuid(ids: Chance): string {
  const hex = ids.hex(32);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
