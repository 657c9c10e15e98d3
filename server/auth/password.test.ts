import { expect, test } from 'vitest';
import { hashPassword, passwordMark, verifyPassword } from './password';

test('a hash knows its password and no other, and two hashes of one password differ', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
  expect(one).not.toBe(two);
  expect(passwordMark(one)).not.toBe(passwordMark(two));
  expect(await verifyPassword('correct horse', one)).toBe(true);
  expect(await verifyPassword('correct horse ', one)).toBe(false);
  expect(one).toMatch(/^scrypt\$65536\$8\$2\$/);
});

test('the same word typed on two keyboards is the same password', async () => {
  const hash = await hashPassword('caf\u00e9 au lait');
  expect(await verifyPassword('cafe\u0301 au lait', hash)).toBe(true);
});

test('without a hash nothing is right', async () => {
  expect(await verifyPassword('', null)).toBe(false);
  expect(await verifyPassword('anything', null)).toBe(false);
});
