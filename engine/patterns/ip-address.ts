/** An address or a block of addresses as bits: IPv4 has 32, IPv6 128. */
export type AddressBlock = { family: 4 | 6; bits: string; length: number };

/**
 * A block such as `10.0.0.0/24` or `2001:db8::/32`; a lone address is a block of one.
 * @returns the block, or the sentence that says what is wrong
 */
export function readBlock(text: string): AddressBlock | { fault: string } {
  const [address = '', mask, ...rest] = text.split('/');
  if (rest.length > 0) return { fault: "Malformed CIDR, one '/' required" };
  const bits = addressBits(address);
  if (!bits) return { fault: `Nonstandard IP address: ${address}` };
  if (mask !== undefined && !/^\d{1,3}$/.test(mask)) {
    return { fault: 'Malformed CIDR, mask bits must be an integer' };
  }
  const length = mask === undefined ? bits.length : Number(mask);
  if (length > bits.length) return { fault: 'Malformed CIDR, mask bits out of range' };
  return { family: bits.length === 32 ? 4 : 6, bits: bits.slice(0, length), length };
}

export function blockHolds(block: AddressBlock, address: string): boolean {
  const bits = addressBits(address);
  if (!bits || (bits.length === 32 ? 4 : 6) !== block.family) return false;
  return bits.startsWith(block.bits);
}

/** The bits of an address as a text of zeros and ones; undefined when it is none. */
function addressBits(address: string): string | undefined {
  // No address is longer; a hostile text is not cut into pieces first.
  if (address.length > 45) return undefined;
  return address.includes(':') ? bitsOfSix(address) : bitsOfFour(address);
}

function bitsOfFour(address: string): string | undefined {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('');
}

function bitsOfSix(address: string): string | undefined {
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const before = head ?? [];
  const after = tail ?? [];
  const missing = 8 - before.length - after.length;
  // Two colons stand for at least one group of zeros.
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...new Array<string>(missing).fill('0'), ...after];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
