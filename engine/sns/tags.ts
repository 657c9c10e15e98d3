import { type Failed, ok, type Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { invalid, invalidBecause, snsFail } from './errors';
import { snsLimits } from './limits';

export type Tags = { [key: string]: string };

/** Tags of a request. Errors: InvalidParameter, TagLimitExceeded. Source: API reference, Tag. */
export function readTags(fields: Fields): Success<Tags> | Failed {
  const given = fields.Tags ?? [];
  if (!Array.isArray(given)) return invalid('Tags');
  const tags: Tags = {};
  for (const tag of given) {
    const read = readTag(tag);
    if (!read.ok) return read;
    const { key, value } = read.response;
    if (Object.hasOwn(tags, key)) return invalidBecause('Tags', 'Duplicated keys are not allowed.');
    tags[key] = value;
  }
  return countFault(tags) ?? ok(tags);
}

function readTag(tag: unknown): Success<{ key: string; value: string }> | Failed {
  const { Key: key, Value: value = '' } = fieldsOf(tag);
  if (typeof key !== 'string' || typeof value !== 'string') return invalid('Tags');
  return tagFault(key, value) ?? ok({ key, value });
}

export function countFault(tags: Tags): Failed | undefined {
  if (Object.keys(tags).length <= snsLimits.tags.max) return undefined;
  return snsFail('TagLimitExceeded', 'Could not complete request: tag quota of per resource exceeded');
}

function tagFault(key: string, value: string): Failed | undefined {
  const { tagKeyCharacters: keys, tagValueCharacters: values } = snsLimits;
  if (key.length < keys.min || key.length > keys.max) {
    return invalidBecause(
      'Tags',
      `Tag keys must be between ${keys.min} and ${keys.max} characters in length.`,
    );
  }
  if (value.length > values.max) {
    return invalidBecause('Tags', `Tag values must be at most ${values.max} characters in length.`);
  }
  return /^aws:/i.test(key)
    ? invalidBecause('Tags', 'Tag keys can not start with the reserved prefix aws:.')
    : undefined;
}
