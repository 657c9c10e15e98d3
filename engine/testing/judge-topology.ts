import type { Requirement, Verdict } from '../client/requirement';
import type { Topology } from '../client/topology';
import { runScenario } from '../run/run-scenario';

/** What the engine says of requirements after a topology of any kinds has run, by their names. */
export function judgeTopology<Name extends string>(
  topology: Partial<Topology>,
  runFor: string,
  requirements: Record<Name, Requirement>,
): Record<Name, Verdict> {
  const whole: Topology = { queues: [], producers: [], consumers: [], autoScaling: [], ...topology };
  const { verdicts } = runScenario({ seed: 7, topology: whole, runFor, requirements });
  return verdicts as Record<Name, Verdict>;
}
