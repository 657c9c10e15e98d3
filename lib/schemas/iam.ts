import * as z from 'zod';
import type { IamKinds, RoleSpec } from '@/engine/iam/spec';
import { account, document, type Fields, name } from './fields';
import type { ServiceSchemas } from './service-schemas';

const roleSpec = z.strictObject({
  name: name.describe('the name of the role'),
  account: account('the account it belongs to').optional(),
  policies: z.array(document('a policy document')).describe('identity policy documents'),
} satisfies Fields<RoleSpec>) satisfies z.ZodType<RoleSpec>;

/** What IAM lets lessons, labs and quizzes declare. */
export const iamSchemas: ServiceSchemas<IamKinds> = {
  kinds: { roles: { tag: 'Role', title: 'the IAM roles', spec: roleSpec } },
};
