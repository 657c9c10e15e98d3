import type { TraceLine } from '@/engine/client/sandbox-client';
import type { SandboxStore } from '../../sandbox-store';

const PAGE = 200;
const MOST_PAGES = 25;

/** Whether a line tells of a message held back by a subscription; `names` are what it may be called by, the best first. */
export function tellsOf(line: TraceLine, names: readonly string[]): boolean {
  return (
    line.name === 'sns.message-filtered' &&
    (line.by === names[0] || names.some((name) => line.text.includes(name)))
  );
}

/** The latest line before the moment shown that tells of such a message; looks back through some thousand lines. */
export async function lastAbout(
  { state, client }: Pick<SandboxStore, 'state' | 'client'>,
  names: readonly string[],
): Promise<TraceLine | undefined> {
  const now = state();
  if (now.phase !== 'ready') return undefined;
  let to = now.frame.traceIndex;
  for (let page = 0; page < MOST_PAGES && to > 0; page += 1) {
    const from = Math.max(0, to - PAGE);
    const found = (await client.trace(from, to - from)).findLast((line) => tellsOf(line, names));
    if (found) return found;
    to = from;
  }
  return undefined;
}
