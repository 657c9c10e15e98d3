import type { CreateSMSSandboxPhoneNumberInput } from '@aws-sdk/client-sns';
import type { Context } from '../../kernel/context';
import { type Failed, ok } from '../../kernel/outcome';
import { invalid, snsFail } from '../errors';
import { readText } from '../request';
import { accountOperation } from '../topic-operation';
import { mobileLimits } from './limits';
import { optedOutNumbers } from './opted-out';
import { requireNumber } from './phone-number';
import { type SandboxNumber, type SmsAccount, smsAccount } from './state';

const DAY_MS = 86_400_000;
const LANGUAGES = /^(?:en-US|en-GB|es-419|es-ES|de-DE|fr-CA|fr-FR|it-IT|ja-JP|pt-BR|kr-KR|zh-CN|zh-TW)$/;

/**
 * CreateSMSSandboxPhoneNumber: sends a code to the number, which VerifySMSSandboxPhoneNumber takes.
 * Errors: InvalidParameter, OptedOut, UserError. Source: API reference, CreateSMSSandboxPhoneNumber; SNS Developer Guide,
 * sns-sms-sandbox-verifying-phone-numbers. Assumed, not documented: the texts, also that of the message with the code.
 */
export const createSmsSandboxPhoneNumber = accountOperation<
  CreateSMSSandboxPhoneNumberInput,
  Record<string, never>
>('CreateSMSSandboxPhoneNumber', ({ mobile }, fields, context) => {
  const number = requireNumber(fields, 'PhoneNumber');
  if (!number.ok) return number;
  const language = readText(fields, 'LanguageCode');
  if (!language.ok) return language;
  if (language.response !== undefined && !LANGUAGES.test(language.response)) return invalid('LanguageCode');
  if (optedOutNumbers(context).includes(number.response)) {
    return snsFail('OptedOut', 'The phone number has opted out of receiving SMS messages.');
  }
  const account = smsAccount(mobile, context.region, context.caller.accountId);
  return sendCode(account, number.response, context) ?? ok({});
});

function sendCode(account: SmsAccount, number: string, context: Context): Failed | undefined {
  const { sandboxNumbers, sandboxCodes } = mobileLimits;
  const known = account.sandbox.get(number);
  if (!known && account.sandbox.size >= sandboxNumbers.max) {
    return userError(`The SMS sandbox holds at most ${sandboxNumbers.max} phone numbers.`);
  }
  const entry = known ?? newNumber(number, context.nowMs);
  if (entry.verified) return userError('The phone number is already verified.');
  const recent = entry.codesSentAtMs.filter((atMs) => atMs + DAY_MS > context.nowMs);
  if (recent.length >= sandboxCodes.max) {
    return userError(`A code can be sent to a phone number ${sandboxCodes.max} times in 24 hours.`);
  }
  entry.code = String(context.chance.below(1_000_000)).padStart(6, '0');
  entry.codeUntilMs = context.nowMs + mobileLimits.sandboxCodeMinutes.value * 60_000;
  entry.codesSentAtMs = [...recent, context.nowMs];
  account.sandbox.set(number, entry);
  sendText(entry, context);
  return undefined;
}

function newNumber(number: string, nowMs: number): SandboxNumber {
  return { number, verified: false, code: '', codeUntilMs: 0, createdAtMs: nowMs, codesSentAtMs: [] };
}

function sendText({ number, code }: SandboxNumber, context: Context): void {
  if (!context.serves('recipients')) return;
  const body = `Your verification code for Amazon SNS is ${code}.`;
  const request = { kind: 'phone', address: number, body };
  context.call({ service: 'recipients', operation: 'Deliver', request, caller: context.caller });
}

function userError(message: string): Failed {
  return snsFail('UserError', message);
}
