import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [
  {
    order: 28,
    sentences: ({ alarms = {} }) =>
      Object.values(alarms).map(
        ({ name, state, metric, threshold, value, to }) =>
          `Alarm ${name} is ${state}: ${metric} is ${value ?? 'not known'}, it rings at ${threshold}${to ? ` and tells ${to}` : ''}.`,
      ),
  },
];
