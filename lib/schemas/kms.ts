import * as z from 'zod';
import type { KeySpec, KmsKinds } from '@/engine/kms/spec';
import { account, document, type Fields, name } from './fields';
import type { ServiceSchemas } from './service-schemas';

const keySpec = z.strictObject({
  name: name.describe('the name of the key, used as its alias'),
  policy: document('a key policy document, { Version, Statement }').optional(),
  account: account('the account that owns it').optional(),
} satisfies Fields<KeySpec>) satisfies z.ZodType<KeySpec>;

/** What KMS lets lessons, labs and quizzes declare. */
export const kmsSchemas: ServiceSchemas<KmsKinds> = {
  kinds: { keys: { tag: 'Key', title: 'the KMS keys', spec: keySpec } },
};
