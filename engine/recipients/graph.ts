import { type GraphPart, type GraphSource, STEP, valuesOf } from '../module/graph-part';

/** Who receives outside AWS. */
export function graph({ view: { recipients = {} } }: GraphSource): GraphPart {
  const nodes = valuesOf(recipients).map(({ name, kind }) => ({ name, kind: 'recipient', glyph: kind }));
  return { nodes: [{ step: STEP.recipient, nodes }] };
}
