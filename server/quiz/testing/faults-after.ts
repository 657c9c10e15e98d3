import { describeFault } from '@/server/content/content-fault';
import { readQuiz } from '../read-quiz';
import { exampleSource } from './example-quiz';

/** What the documented example refers to. */
export const references = {
  lessons: ['visibility-timeout', 'why-decouple'],
  facts: ['sqs.visibility.default', 'sqs.managed'],
  unsourcedFacts: ['sqs.first-service'],
};

/** Faults of the documented example after a text in it was replaced by another. */
export function faultsAfter(find: string, replacement: string, name = 'example'): string[] {
  const source = exampleSource();
  if (!source.includes(find)) throw new Error(`The example does not say ${find}.`);
  return readQuiz(source.replace(find, replacement), `${name}.yaml`, references).faults.map(describeFault);
}

/** The line of the example on which a text first stands. */
export const lineOf = (text: string) =>
  exampleSource().slice(0, exampleSource().indexOf(text)).split('\n').length;
