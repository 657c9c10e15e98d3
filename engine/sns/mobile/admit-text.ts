import { utcParts } from '../../calendar/utc';
import type { StoredAttributes } from '../../messages/message-attributes';
import { mobileLimits } from './limits';
import { shownSmsAttributes } from './sms-attributes';
import type { SmsAccount } from './state';

/** Why a text message is not sent. */
export type TextFault = { code: string; reason: string };

/**
 * Whether an account may send a text to a number now; what it costs is charged to the month. What may not be sent is lost
 * without an error to the publisher: SNS says so in its delivery logs alone.
 * Source: SNS Developer Guide, sms_stats_cloudwatch (reasons of failures) and sms_publish-to-phone (parts and MaxPrice).
 * Assumed: every part has the price of one to a United States number.
 */
export function admitText(
  account: SmsAccount,
  number: string,
  text: string,
  attributes: StoredAttributes | undefined,
  nowMs: number,
): TextFault | undefined {
  if (account.inSandbox && !account.sandbox.get(number)?.verified) {
    return {
      code: 'Unverified',
      reason: 'The account is in the SMS sandbox, and the number is not verified.',
    };
  }
  const { max } = mobileLimits.smsCharacters;
  if (text.length > max) return { code: 'TooLong', reason: `The text has more than ${max} characters.` };
  const priceMicros = partsOf(text) * mobileLimits.smsPriceMicros.value;
  const maxPrice = attributes?.['AWS.SNS.SMS.MaxPrice']?.text;
  if (maxPrice !== undefined && priceMicros > Number(maxPrice) * 1_000_000) {
    return { code: 'MaxPriceExceeded', reason: 'The message would cost more than its MaxPrice.' };
  }
  return charge(account, priceMicros, nowMs);
}

function charge(account: SmsAccount, priceMicros: number, nowMs: number): TextFault | undefined {
  const { year, month } = utcParts(nowMs);
  const key = `${year}-${month}`;
  if (account.month !== key) Object.assign(account, { month: key, spentMicros: 0 });
  const limit = Number(shownSmsAttributes(account).MonthlySpendLimit) * 1_000_000;
  if (account.spentMicros + priceMicros > limit) {
    return { code: 'SpendLimitExceeded', reason: 'The monthly spend limit for text messages is reached.' };
  }
  account.spentMicros += priceMicros;
  return undefined;
}

/** GSM 03.38, without its extension table. */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

/** How many messages a phone network makes of a text. */
export function partsOf(text: string): number {
  const { single, several } = GSM.test(text) ? mobileLimits.smsPartGsm : mobileLimits.smsPartUnicode;
  return text.length <= single ? 1 : Math.ceil(text.length / several);
}
