import type { SandboxClient, TraceLine } from '@/engine/client/sandbox-client';
import type { SandboxState } from '../../sandbox/sandbox-store';

const PAGE = 200;
const MOST_PAGES = 25;

/** Whether a line of the trace tells of a message that the filter in front of this endpoint held back. */
export function tellsOf(line: Pick<TraceLine, 'name' | 'text'>, to: string): boolean {
  return line.name === 'sns.message-filtered' && line.text.includes(` ${to} held back `);
}

/** The latest such line before the moment shown; looks back through some thousand lines. */
export async function lastHeldBack(
  { state, client }: { state(): SandboxState; client: Pick<SandboxClient, 'trace'> },
  endpoint: string,
): Promise<TraceLine | undefined> {
  const now = state();
  if (now.phase !== 'ready') return undefined;
  let to = now.frame.traceIndex;
  for (let page = 0; page < MOST_PAGES && to > 0; page += 1) {
    const from = Math.max(0, to - PAGE);
    const found = (await client.trace(from, to - from)).findLast((line) => tellsOf(line, endpoint));
    if (found) return found;
    to = from;
  }
  return undefined;
}
