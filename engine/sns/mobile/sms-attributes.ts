import { type Failed, ok, type Success } from '../../kernel/outcome';
import { invalid, invalidBecause } from '../errors';
import { mobileLimits } from './limits';
import type { SmsAccount } from './state';

const isRate = (text: string) => /^\d{1,3}$/.test(text) && Number(text) <= 100;

/** 1 to 11 letters and digits, at least one of them a letter. */
export const isSenderId = (text: string) => /^(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}$/.test(text);

/** The SMS attributes, and what each takes; an empty text takes one away. Source: API reference, SetSMSAttributes. */
const READERS: Record<string, (text: string) => boolean> = {
  MonthlySpendLimit: (text) => /^\d{1,7}$/.test(text),
  DeliveryStatusIAMRole: (text) => text === '' || /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(text),
  DeliveryStatusSuccessSamplingRate: (text) => text === '' || isRate(text),
  DefaultSenderID: (text) => text === '' || isSenderId(text),
  DefaultSMSType: (text) => text === '' || text === 'Promotional' || text === 'Transactional',
  UsageReportS3Bucket: (text) => text === '' || /^[a-z0-9][a-z0-9.-]{2,62}$/.test(text),
};

/** Checks attributes by name and value. Errors: InvalidParameter. */
export function readSmsAttributes(given: Record<string, string>): Success<Record<string, string>> | Failed {
  for (const [name, text] of Object.entries(given)) {
    const fault = attributeFault(name, text);
    if (fault) return fault;
  }
  return ok(given);
}

function attributeFault(name: string, text: string): Failed | undefined {
  const fits = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!fits) return invalid(`${name} is not a valid attribute`);
  if (!fits(text)) return invalid(name);
  if (name !== 'MonthlySpendLimit' || Number(text) <= mobileLimits.monthlySpend.default) return undefined;
  // Assumed, not documented: the text. AWS raises the limit on request only.
  return invalidBecause(name, 'The requested limit exceeds the maximum that is allowed for the account');
}

/** All attributes of an account, those included that nobody has set. */
export function shownSmsAttributes({ attributes }: SmsAccount): Record<string, string> {
  return { MonthlySpendLimit: String(mobileLimits.monthlySpend.default), ...attributes };
}
