import type { Failed } from '../kernel/outcome';
import { sqsFail } from './errors';
import { sqsLimits } from './limits';

/**
 * What is wrong with tags that a queue should have.
 * Source: SQS Developer Guide, sqs-queue-tags. Assumed, not documented: the texts; and that more than 50 are refused, where the
 * guide only recommends against them.
 */
export function tagsFault(tags: Record<string, string>): Failed | undefined {
  const { max } = sqsLimits.tags;
  if (Object.keys(tags).length > max) return refuse(`Too many tags added for queue: at most ${max}.`);
  for (const [key, value] of Object.entries(tags)) {
    const fault = tagFault(key, value);
    if (fault) return fault;
  }
  return undefined;
}

function tagFault(key: string, value: string): Failed | undefined {
  const { tagKeyCharacters: keys, tagValueCharacters: values } = sqsLimits;
  if (key.length < keys.min || key.length > keys.max) {
    return refuse(`Tag keys must be between ${keys.min} and ${keys.max} characters in length.`);
  }
  if (value.length > values.max) {
    return refuse(`Tag values must be between ${values.min} and ${values.max} characters in length.`);
  }
  return /^aws:/i.test(key) ? refuse('Tag keys can not start with the reserved prefix aws:.') : undefined;
}

function refuse(message: string): Failed {
  return sqsFail('InvalidParameterValue', message);
}
