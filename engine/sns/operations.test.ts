import * as sdk from '@aws-sdk/client-sns';
import { expect, test } from 'vitest';
import { snsErrors } from './errors';
import { operations } from './operations';
import { requestFields } from './request-fields';

const OWN = ['SetSmsSandbox', 'SettleSubscription'];

test("every operation of AWS's client is here, and no other but our own", () => {
  const commands = Object.keys(sdk)
    .filter((name) => name.endsWith('Command') && name !== '$Command')
    .map((name) => name.slice(0, -'Command'.length));
  expect(commands).toHaveLength(42);
  expect(Object.keys(operations).sort()).toEqual([...commands, ...OWN].sort());
});

test('the fields of every operation are known', () => {
  expect(Object.keys(requestFields).sort()).toEqual(Object.keys(operations).sort());
});

test("every exception of AWS's client has its code here", () => {
  const shapes = Object.keys(sdk).filter(
    (name) => name.endsWith('Exception') && name !== 'SNSServiceException',
  );
  const known = Object.values(snsErrors).map(({ shape }) => shape as string);
  expect(shapes.filter((shape) => !known.includes(shape))).toEqual([]);
});
