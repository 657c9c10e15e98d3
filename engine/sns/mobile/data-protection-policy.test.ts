import { expect, test } from 'vitest';
import { snsWorld } from '../../testing/sns-world';

const DataProtectionPolicy = JSON.stringify({ Name: 'p', Version: '2021-06-01', Statement: [] });

test('a policy is kept with the topic and shown again', () => {
  const { sns, topic } = snsWorld();
  const ResourceArn = topic('orders');
  expect(sns.getDataProtectionPolicy({ ResourceArn })).toEqual({ DataProtectionPolicy: '' });
  sns.putDataProtectionPolicy({ ResourceArn, DataProtectionPolicy });
  expect(sns.getDataProtectionPolicy({ ResourceArn })).toEqual({ DataProtectionPolicy });
  sns.putDataProtectionPolicy({ ResourceArn, DataProtectionPolicy: '' });
  expect(sns.getDataProtectionPolicy({ ResourceArn })).toEqual({ DataProtectionPolicy: '' });
});

test.each([
  ['not json', 'The policy is not a JSON object'],
  ['[]', 'The policy is not a JSON object'],
  ['{}', 'The policy needs Name, Version 2021-06-01 and a list of Statement'],
  [JSON.stringify({ Name: 'x'.repeat(30_720) }), 'The policy must be at most 30720 bytes'],
])('%.20s is refused', (text, why) => {
  const { raw, topic } = snsWorld();
  expect(
    raw('PutDataProtectionPolicy', { ResourceArn: topic('orders'), DataProtectionPolicy: text }),
  ).toMatchObject({
    error: { code: 'InvalidParameter', message: `Invalid parameter: DataProtectionPolicy Reason: ${why}` },
  });
});

test('a FIFO topic has none, and a topic that does not exist neither', () => {
  const { raw, topic } = snsWorld();
  const put = (ResourceArn: string) => raw('PutDataProtectionPolicy', { ResourceArn, DataProtectionPolicy });
  expect(put(topic('orders.fifo'))).toMatchObject({ error: { code: 'InvalidParameter' } });
  expect(put('arn:aws:sns:us-east-1:123456789012:none')).toMatchObject({ error: { code: 'NotFound' } });
  expect(raw('PutDataProtectionPolicy', { ResourceArn: topic('orders') })).toMatchObject({
    error: { code: 'ValidationError' },
  });
});
