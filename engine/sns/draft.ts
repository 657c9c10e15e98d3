import { sha256 } from '../bytes/sha256';
import { utf8Length } from '../bytes/text';
import { encodeUtf8 } from '../bytes/utf8';
import { hexOf } from '../kernel/hex';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { attributesBytes, type StoredAttributes } from '../messages/message-attributes';
import { type Fields, isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { invalid, invalidBecause, missing } from './errors';
import { snsLimits } from './limits';
import { readMessageAttributes } from './message-attributes';
import { readText } from './request';
import { readId } from './text-ids';
import type { Topic } from './topic';

/** A message that a publish brings, checked. */
export interface Draft {
  body: string;
  bodies?: { [protocol: string]: string };
  subject?: string;
  attributes?: StoredAttributes;
  groupId?: string;
  deduplicationId?: string;
  /** Message and attributes. */
  bytes: number;
}

/**
 * Reads what Publish and an entry of PublishBatch have in common.
 * Errors: InvalidParameter, ParameterValueInvalid, ValidationError. Source: API reference, Publish.
 * @param topic undefined for a message to a phone or an app
 */
export function readDraft(fields: Fields, topic: Topic | undefined): Success<Draft> | Failed {
  const message = readMessage(fields);
  if (!message.ok) return message;
  const subject = readSubject(fields);
  if (!subject.ok) return subject;
  const attributes = readMessageAttributes(fields);
  if (!attributes.ok) return attributes;
  const bytes = utf8Length(message.response) + attributesBytes(attributes.response);
  const max = topic?.settings.maximumMessageSize ?? snsLimits.maximumMessageSizeBytes.default;
  if (bytes > max) return invalid('Message too long');
  const bodies = readBodies(fields, message.response);
  if (!bodies.ok) return bodies;
  const ids = readIds(fields, topic, message.response);
  if (!ids.ok) return ids;
  return ok({
    ...bodies.response,
    ...ids.response,
    subject: subject.response,
    attributes: attributes.response,
    bytes,
  });
}

function readMessage(fields: Fields): Success<string> | Failed {
  const message = readText(fields, 'Message');
  if (!message.ok) return message;
  if (message.response === undefined) return missing('Message');
  return message.response === '' ? invalid('Empty message') : ok(message.response);
}

/** Fewer than 100 characters, without line breaks or control characters. */
function readSubject(fields: Fields): Success<string | undefined> | Failed {
  const subject = readText(fields, 'Subject');
  if (!subject.ok || subject.response === undefined) return subject;
  const { min, max } = snsLimits.subjectCharacters;
  const fits = subject.response.length >= min && subject.response.length <= max;
  return fits && !/\p{Cc}/u.test(subject.response) ? subject : invalid('Subject');
}

type Bodies = { body: string; bodies?: { [protocol: string]: string } };

/** MessageStructure json: one body for all, and others for single protocols. */
function readBodies(fields: Fields, message: string): Success<Bodies> | Failed {
  const structure = readText(fields, 'MessageStructure');
  if (!structure.ok) return structure;
  if (structure.response === undefined || structure.response === '') return ok({ body: message });
  if (structure.response !== 'json') return invalid('MessageStructure');
  const document = parsedJson(message);
  if (!isFields(document)) return invalid('Message Structure - JSON message body failed to parse');
  const texts = Object.entries(document).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const bodies = Object.fromEntries(texts);
  const { default: body } = bodies;
  if (body === undefined) return invalid('Message Structure - No default entry in JSON message body');
  return ok({ body, bodies });
}

type Ids = { groupId?: string; deduplicationId?: string };

function readIds(fields: Fields, topic: Topic | undefined, message: string): Success<Ids> | Failed {
  const groupId = readId(fields, 'MessageGroupId', snsLimits.groupIdCharacters.max);
  if (!groupId.ok) return groupId;
  const deduplicationId = readId(fields, 'MessageDeduplicationId', snsLimits.deduplicationIdCharacters.max);
  if (!deduplicationId.ok) return deduplicationId;
  const ids = { groupId: groupId.response, deduplicationId: deduplicationId.response };
  return topic?.identity.fifo ? fifoIds(ids, topic, message) : standardIds(ids);
}

/** A standard topic takes a group, for the fair queues behind it, and no deduplication id. */
function standardIds(ids: Ids): Success<Ids> | Failed {
  if (ids.deduplicationId === undefined) return ok(ids);
  return invalidBecause(
    'MessageDeduplicationId',
    'The request includes MessageDeduplicationId parameter that is not valid for this topic type',
  );
}

function fifoIds({ groupId, deduplicationId }: Ids, topic: Topic, message: string): Success<Ids> | Failed {
  if (groupId === undefined) return invalid('The MessageGroupId parameter is required for FIFO topics');
  if (deduplicationId !== undefined) return ok({ groupId, deduplicationId });
  if (topic.settings.contentBasedDeduplication) {
    return ok({ groupId, deduplicationId: hexOf(sha256(encodeUtf8(message))) });
  }
  return invalid(
    'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}
