import { defineModule } from '../module/define-module';
import { keyKind } from './declare-key';
import { kmsService } from './service';
import type { KmsKinds } from './spec';

/** What the product knows of KMS. */
export const kmsModule = defineModule<{ kinds: KmsKinds }>({
  name: 'kms',
  aws: { title: 'KMS' },
  hosting: { resources: ['keys'] },
  service: kmsService,
  requires: ['iam'],
  kinds: { keys: keyKind },
  calls: {
    naming: ['KeyId'],
    sentences: { CreateKey: ({ by }) => `${by} created a key` },
  },
});
