import { isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';

/** One record of an event, as far as a behaviour looks at it. */
export interface EventRecord {
  /** What a partial batch response calls it. */
  id: string;
  /** What the sender sent: a queue's body, a topic's message; of anything else the record's own text. */
  body: string;
  groupId?: string;
}

/** The records of a payload; a payload without `Records` is one record. */
export function recordsOf(payload: string): EventRecord[] {
  const event = parsedJson(payload);
  if (!isFields(event) || !Array.isArray(event.Records)) return [{ id: '', body: payload }];
  return event.Records.map(readRecord);
}

function readRecord(record: unknown): EventRecord {
  if (!isFields(record)) return { id: '', body: JSON.stringify(record) ?? '' };
  if (typeof record.body === 'string') return { ...idsOf(record), body: record.body };
  const published = isFields(record.Sns) ? record.Sns.Message : undefined;
  return { id: '', body: typeof published === 'string' ? published : JSON.stringify(record) };
}

function idsOf({ messageId, attributes }: { readonly [field: string]: unknown }) {
  const groupId = isFields(attributes) ? attributes.MessageGroupId : undefined;
  return {
    id: typeof messageId === 'string' ? messageId : '',
    groupId: typeof groupId === 'string' ? groupId : undefined,
  };
}

/**
 * The ids that a function reported as failed; undefined when the answer is no valid partial batch response, which counts as a
 * failure of the whole batch. An answer that says nothing of failures is a success.
 * Source: Lambda Developer Guide, services-sqs-errorhandling, "Success and failure conditions".
 */
export function reportedFailures(result: string, ids: string[]): string[] | undefined {
  const answer = result === '' ? null : parsedJson(result);
  if (answer === undefined) return undefined;
  if (!isFields(answer)) return [];
  const failures = answer.batchItemFailures;
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return undefined;
  const reported = failures.map((one: unknown) => (isFields(one) ? one.itemIdentifier : undefined));
  return reported.every((id): id is string => typeof id === 'string' && ids.includes(id))
    ? reported
    : undefined;
}
