import { expect, test } from 'vitest';
import { blockHolds, readBlock } from './ip-address';

function holds(text: string, address: string): boolean {
  const block = readBlock(text);
  if ('fault' in block) throw new Error(block.fault);
  return blockHolds(block, address);
}

test.each([
  ['10.0.0.0/24', '10.0.0.255', true],
  ['10.0.0.0/24', '10.0.1.0', false],
  ['10.0.0.7', '10.0.0.7', true],
  ['10.0.0.7', '10.0.0.8', false],
  ['0.0.0.0/0', '255.1.2.3', true],
  ['10.0.0.0/9', '10.127.1.1', true],
  ['10.0.0.0/9', '10.128.1.1', false],
  ['2001:db8::/32', '2001:db8:1::1', true],
  ['2001:db8::/32', '2001:db9::', false],
  ['::1', '0:0:0:0:0:0:0:1', true],
  ['0.0.0.0/0', '::1', false],
  ['10.0.0.0/24', 'not an address', false],
  ['10.0.0.0/24', '10.0.0.256', false],
  ['10.0.0.0/24', '10.0.0', false],
  ['::/0', '1:2:3:4:5:6:7:8:9', false],
  ['::/0', '1::2::3', false],
  ['::/0', '1:2:3:4:5:6:7::8', false],
  ['::/0', 'g::', false],
])('the block %s and the address %s: %j', (block, address, inside) => {
  expect(holds(block, address)).toBe(inside);
});

test('what is no block is refused with its reason', () => {
  expect(readBlock('10.0.0.0/8/8')).toEqual({ fault: "Malformed CIDR, one '/' required" });
  expect(readBlock('10.0.0.0/x')).toEqual({ fault: 'Malformed CIDR, mask bits must be an integer' });
  expect(readBlock('10.0.0.0/33')).toEqual({ fault: 'Malformed CIDR, mask bits out of range' });
  expect(readBlock('::/129')).toEqual({ fault: 'Malformed CIDR, mask bits out of range' });
  expect(readBlock('10.0/8')).toEqual({ fault: 'Nonstandard IP address: 10.0' });
  expect(readBlock(`${'1:'.repeat(100)}1`)).toHaveProperty('fault');
});
