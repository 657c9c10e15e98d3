import { filterWords } from '@/engine/client/filter-words';
import { plural } from '../../sandbox/format';
import type { TextPart } from '../resource-module';
import { patternsOf } from './patterns';

export const text: readonly TextPart[] = [
  {
    order: 22,
    sentences({ buses = {}, rules = {} }, topology) {
      const patterns = patternsOf(topology);
      return [
        ...Object.values(buses).map(
          ({ name, received, unmatched }) =>
            `Event bus ${name}: ${plural(received, 'event')}, ${unmatched} matched by no rule.`,
        ),
        ...Object.values(rules).map(
          ({ name, bus, to, matched, failed }) =>
            `Rule ${name} of ${bus} sends ${filterWords(patterns.get(name) ?? {})} to ${to.join(', ')}: ${matched} matched, ${failed} failed.`,
        ),
      ];
    },
  },
];
