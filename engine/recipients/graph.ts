import { type GraphPart, type GraphSource, STEP } from '../module/graph-part';

/** Who receives outside AWS. */
export function graph({ view: { recipients = {} } }: GraphSource): GraphPart {
  const nodes = Object.keys(recipients).map((name) => ({ name, kind: 'recipient' }));
  return { nodes: [{ step: STEP.recipient, nodes }] };
}
