import { type Failed, ok, type Success } from '../kernel/outcome';
import type { PolicyPlace } from '../kernel/policy-engine-registry';
import { readPolicyText } from '../policy/policy';
import { iamFail } from './errors';
import type { WrittenPolicy } from './state';

/** Errors: MalformedPolicyDocument. */
export function readWritten(text: string, place: PolicyPlace): Success<WrittenPolicy> | Failed {
  const reading = readPolicyText(text, place);
  if ('fault' in reading) return iamFail('MalformedPolicyDocument', reading.fault);
  return ok({ text, document: reading.document });
}

/** Characters as IAM counts them: white space is free. */
export function countedCharacters(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Errors: LimitExceeded. */
export function sizeFault(what: string, texts: string[], { max }: { max: number }): Failed | undefined {
  const size = texts.reduce((sum, text) => sum + countedCharacters(text), 0);
  if (size <= max) return undefined;
  return iamFail('LimitExceeded', `Cannot exceed quota for ${what}: ${max}`);
}
