import type { DecisiveFields, GraphPart, InputOf } from '../../sandbox/drawing/graph';
import { valuesOf } from '../../sandbox/drawing/graph-parts';
import { CARD } from '../../sandbox/drawing/layout';

const decides = { recipients: ['name', 'kind'] } as const satisfies DecisiveFields;

export type RecipientsInput = InputOf<typeof decides>;

export const recipientsGraph: GraphPart<RecipientsInput> = {
  decides,
  kinds: { recipient: { order: 90, height: CARD, width: [128, 210] } },
  nodes: ({ input }) =>
    valuesOf(input.recipients).map(({ name, kind }) => ({ name, kind: 'recipient', glyph: kind })),
};
