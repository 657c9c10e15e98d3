import { type Failed, ok, type Success } from '../../kernel/outcome';
import { invalid } from '../errors';
import { isRecord, parsed } from '../request';

/** ArchivePolicy: `{"MessageRetentionPeriod":"30"}`, in days; an empty text or `{}` removes it. Errors: InvalidParameter. */
export function readArchivePolicy(text: string): Success<{ archivePolicy: string | undefined }> | Failed {
  if (text === '' || text === '{}') return ok({ archivePolicy: undefined });
  const policy = parsed(text);
  return isRecord(policy) ? ok({ archivePolicy: text }) : invalid('ArchivePolicy');
}
