import * as client from '@aws-sdk/client-sns';
import { expect, test } from 'vitest';
import { snsErrors } from './errors';
import { operations } from './operations';

const OWN = ['SetSmsSandbox', 'SettleSubscription', 'SubscribeConfirmed'];

test('every operation that the SDK has a command for is done, and besides them three of our own', () => {
  const commands = Object.keys(client)
    .filter((name) => name.endsWith('Command') && name !== '$Command')
    .map((name) => name.slice(0, -'Command'.length));
  expect(commands).toHaveLength(42);
  expect(Object.keys(operations).sort()).toEqual([...commands, ...OWN].sort());
});

test('every exception of the SDK has a code', () => {
  const exceptions = Object.entries(client).filter(
    ([name, value]) =>
      typeof value === 'function' &&
      value.prototype instanceof client.SNSServiceException &&
      name !== 'SNSServiceException',
  );
  const shapes = Object.values(snsErrors).map(({ shape }) => String(shape));
  expect(exceptions.length).toBeGreaterThan(30);
  expect(exceptions.map(([name]) => name).filter((name) => !shapes.includes(name))).toEqual([]);
});
