import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [
  {
    order: 24,
    sentences: ({ functions = {} }) =>
      Object.values(functions).map(
        ({ name, running, queued, succeeded, failed, throttled }) =>
          `Function ${name}: ${running} running, ${queued} waiting, ${succeeded} succeeded, ${failed} failed, ${throttled} throttled.`,
      ),
  },
];
