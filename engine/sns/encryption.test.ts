import { describe, expect, test } from 'vitest';
import { iamService } from '../iam/service';
import type { operations } from '../kms/operations';
import { kmsService } from '../kms/service';
import { serviceClient } from '../testing/service-client';
import { snsWorld } from '../testing/sns-world';

const ALARM = {
  service: 'cloudwatch.amazonaws.com',
  sourceAccount: '123456789012',
  sourceOwner: '123456789012',
  sourceArn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:deep',
};

/** A world with keys; `key` makes one whose policy lets these service principals use it. */
function encrypted() {
  const world = snsWorld({ services: [iamService, kmsService] });
  const kms = serviceClient<typeof operations>(world.world, 'kms');
  const root = { AWS: 'arn:aws:iam::123456789012:root' };
  function key(...principals: string[]): string {
    const owner = { Effect: 'Allow', Principal: root, Action: 'kms:*', Resource: '*' };
    const services = {
      Effect: 'Allow',
      Principal: { Service: principals },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
    };
    const Statement = principals.length > 0 ? [owner, services] : [owner];
    const { KeyMetadata } = kms.createKey({ Policy: JSON.stringify({ Version: '2012-10-17', Statement }) });
    return KeyMetadata?.Arn ?? '';
  }
  const code = (TopicArn: string, caller: object = {}) => {
    const outcome = world.raw('Publish', { TopicArn, Message: 'x' }, caller);
    return outcome.ok ? 'ok' : outcome.error.code;
  };
  return { ...world, kms, key, code };
}

describe('an encrypted topic', () => {
  test('takes what its account publishes', () => {
    const { topic, key, code } = encrypted();
    expect(code(topic('orders', { KmsMasterKeyId: key() }))).toBe('ok');
    expect(code(topic('managed', { KmsMasterKeyId: 'alias/aws/sns' }))).toBe('ok');
  });

  test('does not take an alarm under the key that AWS manages, whose policy nobody can change', () => {
    const { topic, code } = encrypted();
    expect(code(topic('orders', { KmsMasterKeyId: 'alias/aws/sns' }), ALARM)).toBe('KMSAccessDenied');
  });

  test('takes an alarm under a key of one’s own whose policy lets CloudWatch use it', () => {
    const { topic, key, code } = encrypted();
    expect(code(topic('closed', { KmsMasterKeyId: key() }), ALARM)).toBe('KMSAccessDenied');
    expect(code(topic('open', { KmsMasterKeyId: key('cloudwatch.amazonaws.com') }), ALARM)).toBe('ok');
  });

  test('names a key that is switched off, or not there', () => {
    const { topic, kms, key, code } = encrypted();
    const KeyId = key();
    const arn = topic('orders', { KmsMasterKeyId: KeyId });
    kms.disableKey({ KeyId });
    expect(code(arn)).toBe('KMSDisabled');
    expect(code(topic('never', { KmsMasterKeyId: 'alias/never' }))).toBe('KMSNotFound');
  });
});

describe('an encrypted queue behind a topic', () => {
  test.each([
    ['whose key lets SNS in gets the message', ['sns.amazonaws.com'], 1],
    ['whose key does not, gets nothing', [], 0],
  ])('%s', (_what, principals, count) => {
    const { topic, queue, subscribeQueue, publish, take, key, events } = encrypted();
    const arn = topic('orders');
    const orders = queue('orders', { KmsMasterKeyId: key(...principals) });
    subscribeQueue(arn, orders);
    publish(arn, 'hello');
    expect(take(orders.url)).toHaveLength(count);
    const codes = events('sns.delivery-failed').map(({ code }) => code);
    expect(codes).toEqual(count === 1 ? [] : ['KmsAccessDenied']);
  });
});
