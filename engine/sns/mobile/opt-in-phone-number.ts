import type { OptInPhoneNumberInput } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { invalidBecause } from '../errors';
import { accountOperation } from '../topic-operation';
import { mobileLimits } from './limits';
import { requireNumber } from './phone-number';
import { smsAccount } from './state';

const DAY_MS = 86_400_000;

/**
 * OptInPhoneNumber: a number can be opted in again once in 30 days. Errors: InvalidParameter.
 * Source: API reference, OptInPhoneNumber. Assumed, not documented: the refusal's text.
 */
export const optInPhoneNumber = accountOperation<OptInPhoneNumberInput, Record<string, never>>(
  'OptInPhoneNumber',
  ({ mobile }, fields, context) => {
    const read = requireNumber(fields, 'phoneNumber');
    if (!read.ok) return read;
    const number = read.response;
    const { value: days } = mobileLimits.optInDays;
    const { optedInAtMs } = smsAccount(mobile, context.region, context.caller.accountId);
    const lastMs = optedInAtMs.get(number);
    if (lastMs !== undefined && context.nowMs < lastMs + days * DAY_MS) {
      return invalidBecause('PhoneNumber', `A phone number can be opted in only once every ${days} days`);
    }
    optedInAtMs.set(number, context.nowMs);
    if (context.serves('recipients')) context.deliver('recipients', { kind: 'opt-in', number });
    return ok({});
  },
);
