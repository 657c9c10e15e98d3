import type { BatchResultErrorEntry } from '@aws-sdk/client-sqs';
import { type Failed, type Outcome, ok, type Success } from '../kernel/outcome';
import { type Fields, isFields } from '../shape/check-shape';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';

export interface BatchEntry {
  id: string;
  fields: Fields;
}

/**
 * The entries of a batch, or what makes the whole call fail before any is processed.
 * Errors: EmptyBatchRequest, TooManyEntriesInBatchRequest, InvalidBatchEntryId, BatchEntryIdsNotDistinct.
 * @param entryName AWS's name of the entry's shape, for the texts
 */
export function readEntries(fields: Fields, entryName: string): Success<BatchEntry[]> | Failed {
  const given = fields.Entries ?? [];
  if (!Array.isArray(given) || !given.every(isFields)) {
    return sqsFail('SerializationException', 'Entries can not be converted to a List');
  }
  const { max } = sqsLimits.batchEntries;
  if (given.length === 0) {
    return sqsFail('EmptyBatchRequest', `There should be at least one ${entryName} in the request.`);
  }
  if (given.length > max) {
    const text = `Maximum number of entries per request are ${max}. You have sent ${given.length}.`;
    return sqsFail('TooManyEntriesInBatchRequest', text);
  }
  return idFault(given) ?? ok(given.map((entry) => ({ id: String(entry.Id), fields: entry })));
}

function idFault(entries: Fields[]): Failed | undefined {
  const { max } = sqsLimits.batchEntryIdCharacters;
  const seen = new Set<unknown>();
  for (const { Id } of entries) {
    if (typeof Id !== 'string' || Id.length > max || !/^[A-Za-z0-9_-]+$/.test(Id)) {
      return sqsFail(
        'InvalidBatchEntryId',
        `A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most ${max} letters long.`,
      );
    }
    if (seen.has(Id)) return sqsFail('BatchEntryIdsNotDistinct', `Id ${Id} repeated.`);
    seen.add(Id);
  }
  return undefined;
}

export interface BatchResult<Entry> {
  Successful: Entry[] | undefined;
  Failed: BatchResultErrorEntry[] | undefined;
}

/** Runs each entry by itself: one that fails is listed in `Failed` and the others go on. */
export function runEntries<Response, Entry>(
  entries: BatchEntry[],
  run: (fields: Fields) => Outcome<Response>,
  entryOf: (id: string, response: Response) => Entry,
): Success<BatchResult<Entry>> {
  const successful: Entry[] = [];
  const failed: BatchResultErrorEntry[] = [];
  for (const { id, fields } of entries) {
    const outcome = run(fields);
    if (outcome.ok) successful.push(entryOf(id, outcome.response));
    else failed.push(failedEntry(id, outcome));
  }
  return ok({
    Successful: successful.length > 0 ? successful : undefined,
    Failed: failed.length > 0 ? failed : undefined,
  });
}

function failedEntry(Id: string, { error }: Failed): BatchResultErrorEntry {
  return { Id, SenderFault: error.senderFault, Code: error.code, Message: error.message };
}
