import type { PutDataProtectionPolicyInput } from '@aws-sdk/client-sns';
import { utf8Length } from '../../bytes/text';
import { type Failed, ok } from '../../kernel/outcome';
import { isFields } from '../../shape/check-shape';
import { parsedJson } from '../../shape/parse-json';
import { invalidBecause } from '../errors';
import { requireText } from '../request';
import { topicOperation } from '../topic-operation';
import { mobileLimits } from './limits';

/**
 * PutDataProtectionPolicy: kept with the topic and shown again. Errors: InvalidParameter, NotFound, ValidationError.
 * Source: API reference, PutDataProtectionPolicy; SNS Developer Guide, sns-message-data-protection-policies. The policy is
 * not applied: what it would find in a message is decided by models of AWS's own. Assumed, not documented: the texts.
 */
export const putDataProtectionPolicy = topicOperation<PutDataProtectionPolicyInput, Record<string, never>>(
  'PutDataProtectionPolicy',
  ({ topic, fields }) => {
    const text = requireText(fields, 'DataProtectionPolicy');
    if (!text.ok) return text;
    if (topic.identity.fifo) {
      return invalidBecause('DataProtectionPolicy', 'Not supported for FIFO topics');
    }
    const fault = policyFault(text.response);
    if (fault) return fault;
    topic.dataProtectionPolicy = text.response === '' ? undefined : text.response;
    return ok({});
  },
  { field: 'ResourceArn' },
);

function policyFault(text: string): Failed | undefined {
  if (text === '') return undefined;
  const { max } = mobileLimits.dataProtectionPolicyBytes;
  const refuse = (why: string) => invalidBecause('DataProtectionPolicy', why);
  if (utf8Length(text) > max) return refuse(`The policy must be at most ${max} bytes`);
  const policy = parsedJson(text);
  if (!isFields(policy)) return refuse('The policy is not a JSON object');
  const { Name, Version, Statement } = policy;
  const complete = typeof Name === 'string' && Version === '2021-06-01' && Array.isArray(Statement);
  return complete ? undefined : refuse('The policy needs Name, Version 2021-06-01 and a list of Statement');
}
