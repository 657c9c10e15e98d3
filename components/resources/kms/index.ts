import type { ResourceModule } from '../resource-module';
import { kmsGraph } from './graph';
import { KeyPolicyForm } from './key-policy-form';

export const room: ResourceModule = {
  service: 'kms',
  graph: kmsGraph,
  calls: {
    names: { kms: /Key|Alias|Grant|^(Encrypt|Decrypt|ReEncrypt)/ },
    forms: { 'kms:PutKeyPolicy': KeyPolicyForm },
    template: (operation, { keys = {} }) =>
      operation === 'GetKeyPolicy' ? { KeyId: Object.values(keys)[0]?.arn ?? '' } : undefined,
    answers: () => import('./answers'),
  },
};
