import type { BatchResultErrorEntry, PublishBatchInput, PublishBatchResponse } from '@aws-sdk/client-sns';
import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import { type Fields, isFields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { type Draft, readDraft } from './draft';
import { invalid, snsFail } from './errors';
import { accept } from './fan-out';
import { snsLimits } from './limits';
import { startMetrics } from './metrics';
import { publishAccess } from './publish';
import { requireTopic, type SnsState } from './state';
import type { Topic } from './topic';

type Entry = { id: string; draft: Success<Draft> | Failed };

/**
 * PublishBatch: up to ten messages in order, each accepted or refused by itself. Errors: TooManyEntriesInBatchRequest,
 * EmptyBatchRequest, BatchEntryIdsNotDistinct, InvalidBatchEntryId, BatchRequestTooLong. Source: API reference, PublishBatch.
 */
export const publishBatch: Operation<SnsState, PublishBatchInput, PublishBatchResponse> = {
  access(state, request, context) {
    const found = requireTopic(state, fieldsOf(request), context.region);
    return found.ok ? publishAccess(found.response, context) : undefined;
  },
  run(state, request, context) {
    const fields = fieldsOf(request);
    const found = requireTopic(state, fields, context.region);
    if (!found.ok) return found;
    const topic = found.response;
    const entries = readEntries(fields, topic);
    if (!entries.ok) return entries;
    topic.lastActiveMs = context.nowMs;
    startMetrics(state, context);
    const Successful: PublishBatchResponse['Successful'] = [];
    const Failed: BatchResultErrorEntry[] = [];
    for (const { id, draft } of entries.response) {
      if (draft.ok) Successful.push({ Id: id, ...accept(state, topic, draft.response, context) });
      else Failed.push(failedEntry(id, draft));
    }
    return ok({ Successful, Failed });
  },
};

function failedEntry(Id: string, { error }: Failed): BatchResultErrorEntry {
  return { Id, Code: error.code, Message: error.message, SenderFault: error.senderFault };
}

function readEntries(fields: Fields, topic: Topic): Success<Entry[]> | Failed {
  const given = fields.PublishBatchRequestEntries ?? [];
  if (!Array.isArray(given) || !given.every(isFields)) return invalid('PublishBatchRequestEntries');
  const fault = countFault(given.length) ?? idFault(given);
  if (fault) return fault;
  const entries = given.map((entry) => ({ id: String(entry.Id), draft: readDraft(entry, topic) }));
  const bytes = entries.reduce((sum, { draft }) => sum + (draft.ok ? draft.response.bytes : 0), 0);
  return bytes <= topic.settings.maximumMessageSize
    ? ok(entries)
    : snsFail('BatchRequestTooLong', 'The length of all the messages put together is more than the limit.');
}

function countFault(count: number): Failed | undefined {
  if (count === 0) return snsFail('EmptyBatchRequest', "The batch request doesn't contain any entries.");
  if (count <= snsLimits.batchEntries.max) return undefined;
  return snsFail('TooManyEntriesInBatchRequest', 'The batch request contains more entries than permissible.');
}

/** Assumed, not documented: the two texts about an id of a wrong form; AWS has one for its length and one for its characters. */
function idFault(entries: Fields[]): Failed | undefined {
  const { max } = snsLimits.batchEntryIdCharacters;
  const seen = new Set<unknown>();
  for (const { Id } of entries) {
    if (typeof Id !== 'string' || !/^[A-Za-z0-9_-]+$/.test(Id)) {
      return snsFail(
        'InvalidBatchEntryId',
        'A batch entry id can only contain alphanumeric characters, hyphens and underscores.',
      );
    }
    if (Id.length > max) {
      return snsFail('InvalidBatchEntryId', `A batch entry id can be at most ${max} characters long.`);
    }
    if (seen.has(Id)) {
      return snsFail(
        'BatchEntryIdsNotDistinct',
        'Two or more batch entries in the request have the same Id.',
      );
    }
    seen.add(Id);
  }
  return undefined;
}
