import { filterWords } from '../../sandbox/drawing/filter-words';
import type { DecisiveFields, GraphPart, GraphWorld, InputOf, NodeDraft } from '../../sandbox/drawing/graph';
import { namesOf, valuesOf } from '../../sandbox/drawing/graph-parts';
import { CARD } from '../../sandbox/drawing/layout';
import { isOffered } from '../operation-id';
import { patternsOf } from './patterns';

const decides = { buses: ['name'], rules: ['name', 'bus', 'to'] } as const satisfies DecisiveFields;

export type EventbridgeInput = InputOf<typeof decides>;

/** The bus that every account has. */
export const DEFAULT_BUS = 'default';

export const eventbridgeGraph: GraphPart<EventbridgeInput> = {
  decides,
  kinds: { bus: { order: 30, height: CARD, width: [104, 170] } },
  nodes: ({ input }) =>
    namesOf(input.buses).map(
      (name): NodeDraft => ({
        name,
        kind: 'bus',
        ...(name === DEFAULT_BUS && { isDrawnIfLinked: true }),
      }),
    ),
  edges: [{ order: 4, of: ruleEdges }],
  reaches: ({ input, declaration: { controls } }) => [
    {
      order: 20,
      name:
        isOffered(controls, 'eventbridge:PutEvents') && hasRules(input) ? namesOf(input.buses)[0] : undefined,
    },
  ],
};

const hasRules = ({ rules }: EventbridgeInput) => rules === undefined || namesOf(rules).length > 0;

/** A rule is the filter on the ways from its bus to its targets. */
function ruleEdges({ input, declaration: { topology } }: GraphWorld<EventbridgeInput>) {
  const patterns = patternsOf(topology);
  return valuesOf(input.rules).flatMap(({ name, bus, to }) => {
    const pattern = patterns.get(name);
    const passes = pattern === undefined ? name : `${name} · ${filterWords(pattern)}`;
    return to.map((target) => ({
      from: bus,
      to: target,
      kind: 'notify' as const,
      filter: { of: name, kind: 'rule', passes, isWaypoint: true as const },
    }));
  });
}
