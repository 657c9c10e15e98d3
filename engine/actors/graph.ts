import { type GraphPart, type GraphSource, STEP, valuesOf, whereabouts } from '../module/graph-part';

/** Who sends, and who takes. */
export function graph({ view, declaration: { topology } }: GraphSource): GraphPart {
  const producers = valuesOf(view.producers);
  const consumers = valuesOf(view.consumers);
  const scalers = valuesOf(view.autoScaling);
  return {
    nodes: [
      {
        step: STEP.sender,
        nodes: producers.map(({ name }) => ({
          name,
          kind: 'producer',
          ...whereabouts(declaredAs(topology.producers, name)),
        })),
      },
      {
        step: STEP.worker,
        nodes: consumers.map(({ name, workers }) => {
          const scaler = scalers.find(({ scales }) => scales === name);
          return {
            name,
            kind: 'consumer',
            seats: seatsFor(Math.max(workers.length, scaler?.max ?? 0)),
            ...(scaler && { isScaled: true as const }),
            ...whereabouts(declaredAs(topology.consumers, name)),
          };
        }),
      },
    ],
    edges: [
      {
        step: STEP.sender,
        edges: producers.map(({ name, to }) => ({ from: name, to, kind: 'send' as const })),
      },
      {
        step: STEP.worker,
        edges: consumers.map(({ name, from }) => ({ from, to: name, kind: 'receive' as const })),
      },
    ],
  };
}

/** Room grows in steps, so that the drawing stands still while workers come and go. */
function seatsFor(workers: number): number {
  return Math.ceil(workers / 4) * 4 || 1;
}

/** What is declared of an actor: only of one with a name of its own it is said where it is. */
function declaredAs(
  specs: readonly { name?: string; account?: string; role?: string }[] = [],
  name: string,
): { account?: string; role?: string } {
  const found = specs.find((spec) => spec.name === name);
  return found ? { account: found.account, role: found.role } : {};
}
