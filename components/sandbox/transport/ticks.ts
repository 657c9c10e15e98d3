import type { TraceLine } from '@/engine/client/sandbox-client';

export type TickKind = 'delivery' | 'return' | 'deadLetter' | 'trouble';

export interface Tick {
  atMs: number;
  kind: TickKind;
}

const events: Record<string, TickKind> = {
  'sqs.message-delivered': 'delivery',
  'sns.message-delivered': 'delivery',
  'sns.delivery-failed': 'trouble',
  'sns.message-dead-lettered': 'deadLetter',
  'iam.access-denied': 'trouble',
  'sqs.message-returned': 'return',
  'sqs.message-dead-lettered': 'deadLetter',
  'actors.worker-crashed': 'trouble',
};

/** What a line of the trace is worth on the scrubber's track; most are worth nothing. */
export function tickOf(line: TraceLine): TickKind | undefined {
  if (line.kind === 'call') {
    if (line.outcome?.ok === false) return 'trouble';
    return line.name === 'ReceiveMessage' && line.messageIds.length > 0 ? 'delivery' : undefined;
  }
  return events[line.name];
}

export function ticksOf(lines: readonly TraceLine[]): Tick[] {
  return lines.flatMap((line) => {
    const kind = tickOf(line);
    return kind === undefined ? [] : [{ atMs: line.atMs, kind }];
  });
}

/** One tick per kind and pixel, so that a long run draws no more than the track can show. */
export function thin(ticks: readonly Tick[], rangeMs: number, width: number): Tick[] {
  const seen = new Set<string>();
  return ticks.filter((tick) => {
    const place = `${tick.kind}${Math.round((tick.atMs / rangeMs) * (width / 3))}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
