import { expect, test } from 'vitest';
import { readArguments } from './cloud-arguments';

const defaults = {
  port: 4566,
  host: '127.0.0.1',
  statePath: undefined,
  sync: false,
  accountId: '123456789012',
  region: 'us-east-1',
  seed: undefined,
  verify: 'none',
  secret: 'any',
  signsAll: false,
  strictTransport: false,
};

test('nothing has to be said', () => {
  expect(readArguments([], '/home/ada')).toEqual(defaults);
});

test('what is said is taken, and a file lies where the reader is', () => {
  const words =
    '--port 0 --host 0.0.0.0 --state kept/world --sync --account 111122223333 --region eu-west-1 --seed 7 --verify all --secret hush --sign-queues --strict-transport';
  expect(readArguments(words.split(' '), '/home/ada')).toEqual({
    port: 0,
    host: '0.0.0.0',
    statePath: '/home/ada/kept/world',
    sync: true,
    accountId: '111122223333',
    region: 'eu-west-1',
    seed: 7,
    verify: 'all',
    secret: 'hush',
    signsAll: true,
    strictTransport: true,
  });
});

test('help is no set of arguments', () => {
  expect(readArguments(['--help'], '/')).toBeUndefined();
});

test.each([
  [['--port', 'high'], '--port is "high": write a whole number from 0 to 65535.'],
  [['--port', '70000'], '--port is "70000": write a whole number from 0 to 65535.'],
  [['--account', '12'], '--account is "12": write twelve digits.'],
  [['--region', 'Europe'], '--region is "Europe": write a Region such as eu-west-1.'],
  [['--verify', 'some'], '--verify is "some": write none, known or all.'],
  [['--seed', '-1'], "Option '--seed' argument is ambiguous."],
  [['--colour'], "Unknown option '--colour'"],
  [['extra'], "Unexpected argument 'extra'"],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => readArguments(args, '/')).toThrow(sentence);
});
