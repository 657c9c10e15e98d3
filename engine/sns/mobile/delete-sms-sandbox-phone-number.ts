import type { DeleteSMSSandboxPhoneNumberInput } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { snsFail } from '../errors';
import { accountOperation } from '../topic-operation';
import { mobileLimits } from './limits';
import { requireNumber } from './phone-number';
import { sandboxNumberDoesNotExist } from './sandbox-number';
import { smsAccount } from './state';

/**
 * DeleteSMSSandboxPhoneNumber: not before a day has passed since the last code. Errors: InvalidParameter, ResourceNotFound,
 * UserError. Source: API reference, DeleteSMSSandboxPhoneNumber; SNS Developer Guide, sns-sms-sandbox-verifying-phone-numbers.
 */
export const deleteSmsSandboxPhoneNumber = accountOperation<
  DeleteSMSSandboxPhoneNumberInput,
  Record<string, never>
>('DeleteSMSSandboxPhoneNumber', ({ mobile }, fields, { region, caller, nowMs }) => {
  const number = requireNumber(fields, 'PhoneNumber');
  if (!number.ok) return number;
  const { sandbox } = smsAccount(mobile, region, caller.accountId);
  const entry = sandbox.get(number.response);
  if (!entry) return sandboxNumberDoesNotExist();
  const { value: hours } = mobileLimits.sandboxDeleteHours;
  if (nowMs < (entry.codesSentAtMs.at(-1) ?? 0) + hours * 3_600_000) {
    // Assumed, not documented: the text.
    return snsFail('UserError', `A phone number can be deleted ${hours} hours after its last verification.`);
  }
  sandbox.delete(number.response);
  return ok({});
});
