import type { ResourceModule } from '../resource-module';
import { KeyPolicyForm } from './key-policy-form';

export const room: ResourceModule = {
  service: 'kms',
  calls: {
    forms: { 'kms:PutKeyPolicy': KeyPolicyForm },
    template: (operation, { keys = {} }) =>
      operation === 'GetKeyPolicy' ? { KeyId: Object.values(keys)[0]?.arn ?? '' } : undefined,
    answers: () => import('./answers'),
  },
};
