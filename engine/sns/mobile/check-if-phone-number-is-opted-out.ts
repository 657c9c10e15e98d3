import type {
  CheckIfPhoneNumberIsOptedOutInput,
  CheckIfPhoneNumberIsOptedOutResponse,
} from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { accountOperation } from '../topic-operation';
import { optedOutNumbers } from './opted-out';
import { requireNumber } from './phone-number';

/** CheckIfPhoneNumberIsOptedOut. Errors: InvalidParameter. Source: API reference, CheckIfPhoneNumberIsOptedOut. */
export const checkIfPhoneNumberIsOptedOut = accountOperation<
  CheckIfPhoneNumberIsOptedOutInput,
  CheckIfPhoneNumberIsOptedOutResponse
>('CheckIfPhoneNumberIsOptedOut', (_state, fields, context) => {
  const number = requireNumber(fields, 'phoneNumber');
  if (!number.ok) return number;
  return ok({ isOptedOut: optedOutNumbers(context).includes(number.response) });
});
