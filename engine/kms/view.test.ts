import { expect, test } from 'vitest';
import { kmsWorld } from '../testing/kms-world';
import type { KmsView } from './view';

test('a key is shown by its alias with the policy it has now; one without an alias is not', () => {
  const { kms, newKey, world } = kmsWorld();
  const shown = () => (world.describe('kms') as KmsView).keys;
  const arn = newKey();
  expect(shown()).toEqual({});
  kms.createAlias({ AliasName: 'alias/orders', TargetKeyId: arn });
  expect(shown().orders).toMatchObject({ name: 'orders', arn });
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'kms:*', Resource: '*' }],
  });
  kms.putKeyPolicy({ KeyId: arn, Policy });
  expect(shown().orders?.policy).toBe(Policy);
});
