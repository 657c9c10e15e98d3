import type { ResourceModule } from '@/components/resources/resource-module';
import type { TraceLine } from '@/engine/client/sandbox-client';
import type { TickKind } from './tick-kind';

export interface Tick {
  atMs: number;
  kind: TickKind;
}

type TickRoom = Pick<ResourceModule, 'ticks' | 'tickOfCall'>;

/** What a line of the trace is worth on the scrubber's track; most are worth nothing. */
export function tickOf(line: TraceLine, rooms: readonly TickRoom[]): TickKind | undefined {
  if (line.kind === 'call' && line.outcome?.ok === false) return 'trouble';
  for (const { ticks, tickOfCall } of rooms) {
    const kind = line.kind === 'call' ? tickOfCall?.(line) : ticks?.[line.name];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

export function ticksOf(lines: readonly TraceLine[], rooms: readonly TickRoom[]): Tick[] {
  return lines.flatMap((line) => {
    const kind = tickOf(line, rooms);
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
