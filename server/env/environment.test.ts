import { expect, test } from 'vitest';
import { readEnvironment } from './environment';

test('nothing has to be set', () => {
  expect(readEnvironment({})).toEqual({ PORT: 3000, FANOUT_DATA_DIR: '.fanout' });
});

test('an empty value counts as absent, and what is not ours is ignored', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '', HOME: '/root' })).toEqual({
    PORT: 3000,
    FANOUT_DATA_DIR: '.fanout',
  });
});

test('what is set is taken', () => {
  const secret = 'x'.repeat(32);
  expect(
    readEnvironment({
      PORT: '8080',
      DATABASE_URL: 'postgres://a:b@db/fanout',
      AUTH_SECRET: secret,
      NEXTAUTH_URL: 'https://course.example.com',
      FANOUT_DATA_DIR: '/var/lib/x',
    }),
  ).toEqual({
    PORT: 8080,
    DATABASE_URL: 'postgres://a:b@db/fanout',
    AUTH_SECRET: secret,
    NEXTAUTH_URL: 'https://course.example.com',
    FANOUT_DATA_DIR: '/var/lib/x',
  });
});

test.each([
  [
    { PORT: 'abc' },
    'PORT ("abc") is not a whole number from 1 to 65535: set a free port such as 3000, or leave it out.',
  ],
  [
    { PORT: '70000' },
    'PORT ("70000") is not a whole number from 1 to 65535: set a free port such as 3000, or leave it out.',
  ],
  [
    { PORT: '0' },
    'PORT ("0") is not a whole number from 1 to 65535: set a free port such as 3000, or leave it out.',
  ],
  [
    { DATABASE_URL: 'mysql://root:hidden@db/x' },
    'DATABASE_URL is not the address of a PostgreSQL database: write postgresql://user:password@host:5432/database, or leave it out.',
  ],
  [
    { AUTH_SECRET: 'short' },
    'AUTH_SECRET is shorter than 32 characters: set a long random text (openssl rand -hex 32), or leave it out.',
  ],
  [
    { NEXTAUTH_URL: 'course.example.com' },
    'NEXTAUTH_URL ("course.example.com") is not an http or https address: write https://course.example.com, or leave it out.',
  ],
  [
    { FANOUT_DATA_DIR: ' ' },
    'FANOUT_DATA_DIR (" ") is empty: name a folder that can be written to, or leave it out.',
  ],
])('%o names the variable, its fault and the remedy', (raw, sentence) => {
  expect(readEnvironment(raw)).toEqual({ problems: [sentence] });
});

test('every wrong variable is named at once, and no secret is repeated', () => {
  const found = readEnvironment({ PORT: 'x', DATABASE_URL: 'hidden', AUTH_SECRET: 'hidden' });
  expect('problems' in found && found.problems).toHaveLength(3);
  expect(JSON.stringify(found)).not.toContain('hidden');
});
