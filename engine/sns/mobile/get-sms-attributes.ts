import type { GetSMSAttributesInput, GetSMSAttributesResponse } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { readTexts } from '../request';
import { accountOperation } from '../topic-operation';
import { shownSmsAttributes } from './sms-attributes';
import { smsAccount } from './state';

/** GetSMSAttributes: all, or those that are asked for and set. Source: API reference, GetSMSAttributes. */
export const getSmsAttributes = accountOperation<GetSMSAttributesInput, GetSMSAttributesResponse>(
  'GetSMSAttributes',
  ({ mobile }, fields, { region, caller }) => {
    const names = readTexts(fields, 'attributes');
    if (!names.ok) return names;
    const wanted = names.response ?? [];
    const all = Object.entries(shownSmsAttributes(smsAccount(mobile, region, caller.accountId)));
    const shown = all.filter(([name]) => wanted.length === 0 || wanted.includes(name));
    return ok({ attributes: Object.fromEntries(shown) });
  },
);
