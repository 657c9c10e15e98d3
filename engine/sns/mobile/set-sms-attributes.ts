import type { SetSMSAttributesInput } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { missing } from '../errors';
import { readTextMap } from '../request';
import { accountOperation } from '../topic-operation';
import { readSmsAttributes } from './sms-attributes';
import { smsAccount } from './state';

/** SetSMSAttributes. Errors: InvalidParameter, ValidationError. Source: API reference, SetSMSAttributes. */
export const setSmsAttributes = accountOperation<SetSMSAttributesInput, Record<string, never>>(
  'SetSMSAttributes',
  ({ mobile }, fields, { region, caller }) => {
    const given = readTextMap(fields, 'attributes');
    if (!given.ok) return given;
    if (!given.response) return missing('attributes');
    const read = readSmsAttributes(given.response);
    if (!read.ok) return read;
    const account = smsAccount(mobile, region, caller.accountId);
    for (const [name, text] of Object.entries(read.response)) {
      if (text === '') delete account.attributes[name];
      else account.attributes[name] = text;
    }
    return ok({});
  },
);
