import { type Failed, ok, type Success } from '../../kernel/outcome';
import { isFields } from '../../shape/check-shape';
import { parsedJson } from '../../shape/parse-json';
import { invalid } from '../errors';
import { archiveLimits } from './limits';

/**
 * ArchivePolicy: `{"MessageRetentionPeriod":"30"}`, in days; an empty text or `{}` removes it. Errors: InvalidParameter.
 * Source: SNS Developer Guide, message-archiving-and-replay-topic-owner.
 */
export function readArchivePolicy(text: string): Success<{ archivePolicy: string | undefined }> | Failed {
  if (isNone(text)) return ok({ archivePolicy: undefined });
  return retentionDays(text) === undefined ? invalid('ArchivePolicy') : ok({ archivePolicy: text });
}

/** Days that a policy keeps messages; undefined for what is no such policy. */
export function retentionDays(text: string): number | undefined {
  const policy = parsedJson(text);
  const period = isFields(policy) ? policy.MessageRetentionPeriod : undefined;
  const days = typeof period === 'string' && /^\d{1,3}$/.test(period) ? Number(period) : period;
  const { min, max } = archiveLimits.retentionDays;
  return typeof days === 'number' && Number.isInteger(days) && days >= min && days <= max ? days : undefined;
}

function isNone(text: string): boolean {
  const policy = text === '' ? {} : parsedJson(text);
  return isFields(policy) && Object.keys(policy).length === 0;
}
