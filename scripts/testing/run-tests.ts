import { generateClient } from '../bootstrap/generate-client';
import { Fault } from '../fault.mjs';
import { type Phase, phases, prepareResults } from './phases';
import { sum, type Tally } from './tally';

/**
 * The phases that FANOUT_ONLY names ("unit,e2e"), else all.
 * @throws Fault if it names one that there is not
 */
export function choosePhases(only: string | undefined, all: Phase[] = phases): Phase[] {
  const names = (only ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !all.some((phase) => phase.name.startsWith(name)));
  if (unknown) {
    throw new Fault(
      `FANOUT_ONLY names "${unknown}", which is no phase: choose from ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? all : all.filter((phase) => names.some((name) => phase.name.startsWith(name)));
}

async function runPhase(phase: Phase, root: string): Promise<Tally> {
  const startedAt = performance.now();
  const tally = await phase.run(root).catch((error: unknown) => {
    const isFault = error instanceof Error && error.name === 'Fault';
    process.stdout.write(
      `${isFault ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const mark = tally.failed === 0 ? '✓' : '✗';
  const counts = `${tally.passed} passed, ${tally.failed} failed`;
  process.stdout.write(`${mark} ${phase.name.padEnd(22)}${counts.padEnd(28)}${seconds.padStart(7)} s\n`);
  return tally;
}

/** Runs every phase to its end, however many fail. */
export async function runTests(root: string): Promise<Tally> {
  const chosen = choosePhases(process.env.FANOUT_ONLY);
  generateClient(root);
  prepareResults(root);
  const tallies: Tally[] = [];
  for (const phase of chosen) tallies.push(await runPhase(phase, root));
  return sum(tallies);
}
