import type { VerifySMSSandboxPhoneNumberInput } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { invalid, snsFail } from '../errors';
import { requireText } from '../request';
import { accountOperation } from '../topic-operation';
import { requireNumber } from './phone-number';
import { sandboxNumberDoesNotExist } from './sandbox-number';
import { smsAccount } from './state';

/**
 * VerifySMSSandboxPhoneNumber. Errors: InvalidParameter, ResourceNotFound, VerificationException.
 * Source: API reference, VerifySMSSandboxPhoneNumber. Assumed, not documented: the texts.
 */
export const verifySmsSandboxPhoneNumber = accountOperation<
  VerifySMSSandboxPhoneNumberInput,
  Record<string, never>
>('VerifySMSSandboxPhoneNumber', ({ mobile }, fields, { region, caller, nowMs }) => {
  const number = requireNumber(fields, 'PhoneNumber');
  if (!number.ok) return number;
  const code = requireText(fields, 'OneTimePassword');
  if (!code.ok) return code;
  // The model's own pattern, with 5 to 8 digits.
  if (!/^[0-9]{5,8}$/.test(code.response)) return invalid('OneTimePassword');
  const entry = smsAccount(mobile, region, caller.accountId).sandbox.get(number.response);
  if (!entry) return sandboxNumberDoesNotExist();
  if (nowMs > entry.codeUntilMs)
    return snsFail('VerificationException', 'The one-time password has expired.');
  if (entry.code !== code.response) {
    return snsFail('VerificationException', 'The one-time password is not valid.');
  }
  entry.verified = true;
  return ok({});
});
