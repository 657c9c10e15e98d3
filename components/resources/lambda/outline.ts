import type { FunctionSpec } from '@/engine/lambda/spec';
import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { FunctionGlyph } from './glyph';

export const lambdaOutline: ServiceOutline = {
  geometry,
  glyphs: { function: { Glyph: FunctionGlyph } },
  sentences: [{ order: 60, of: ({ functions = [] }) => functions.flatMap(functionSentences) }],
};

function functionSentences({ name, from = [], sendsTo = [], onFailure }: FunctionSpec): string[] {
  return [
    ...from.map(({ queue, batchSize }) =>
      batchSize === undefined
        ? `The function ${name} is called with messages of ${queue}.`
        : `The function ${name} is called with up to ${batchSize} messages of ${queue}.`,
    ),
    ...(sendsTo.length > 0 ? [`${name} sends on to ${sendsTo.join(', ')}.`] : []),
    ...(onFailure ? [`Events that ${name} fails for good go to ${onFailure}.`] : []),
  ];
}
