import { readIso } from '../../calendar/read-iso';
import { type Failed, ok, type Success } from '../../kernel/outcome';
import { isFields } from '../../shape/check-shape';
import { parsedJson } from '../../shape/parse-json';
import { invalidBecause } from '../errors';
import type { Topic } from '../topic';

/** From when to when a subscription wants the archive again. */
export type ReplayWindow = { fromMs: number; toMs?: number };

/**
 * ReplayPolicy: `{"PointType":"Timestamp","StartingPoint":"2026-01-01T00:00:00Z","EndingPoint":…}`; an empty text or `{}` stops
 * a replay. Errors: InvalidParameter. Source: SNS Developer Guide, message-archiving-and-replay-subscriber. Assumed, not
 * documented: the texts.
 */
export function readReplayPolicy(
  text: string,
  { topic }: { topic: Topic },
): Success<{ replayPolicy: string | undefined }> | Failed {
  if (isNone(text)) return ok({ replayPolicy: undefined });
  const refuse = (why: string) => invalidBecause('ReplayPolicy', why);
  const window = replayWindow(text);
  if (window === undefined) {
    return refuse('PointType must be Timestamp, and StartingPoint and EndingPoint ISO 8601 timestamps');
  }
  if (window.toMs !== undefined && window.toMs <= window.fromMs) {
    return refuse('EndingPoint must be after StartingPoint');
  }
  if (topic.settings.archivePolicy === undefined) return refuse('The topic has no ArchivePolicy');
  return ok({ replayPolicy: text });
}

/** The window of a policy; undefined for what is no such policy. */
export function replayWindow(text: string): ReplayWindow | undefined {
  const policy = parsedJson(text);
  if (!isFields(policy) || (policy.PointType ?? 'Timestamp') !== 'Timestamp') return undefined;
  const fromMs = readMoment(policy.StartingPoint);
  const toMs = readMoment(policy.EndingPoint);
  if (fromMs === undefined || (policy.EndingPoint !== undefined && toMs === undefined)) return undefined;
  return toMs === undefined ? { fromMs } : { fromMs, toMs };
}

function readMoment(value: unknown): number | undefined {
  return typeof value === 'string' ? readIso(value) : undefined;
}

function isNone(text: string): boolean {
  const policy = text === '' ? {} : parsedJson(text);
  return isFields(policy) && Object.keys(policy).length === 0;
}
