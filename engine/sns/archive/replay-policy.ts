import { type Failed, ok, type Success } from '../../kernel/outcome';
import { invalid } from '../errors';
import { isRecord, parsed } from '../request';

/** ReplayPolicy as its text; an empty text removes it. Errors: InvalidParameter. */
export function readReplayPolicy(text: string): Success<{ replayPolicy: string | undefined }> | Failed {
  if (text === '') return ok({ replayPolicy: undefined });
  return isRecord(parsed(text)) ? ok({ replayPolicy: text }) : invalid('ReplayPolicy');
}
