import type { GetDataProtectionPolicyInput, GetDataProtectionPolicyResponse } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { topicOperation } from '../topic-operation';

/** GetDataProtectionPolicy: an empty text when there is none. Source: API reference, GetDataProtectionPolicy. */
export const getDataProtectionPolicy = topicOperation<
  GetDataProtectionPolicyInput,
  GetDataProtectionPolicyResponse
>('GetDataProtectionPolicy', ({ topic }) => ok({ DataProtectionPolicy: topic.dataProtectionPolicy ?? '' }), {
  field: 'ResourceArn',
});
