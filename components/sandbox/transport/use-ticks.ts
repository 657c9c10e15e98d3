import { useMemo } from 'react';
import type { SandboxStore } from '../sandbox-store';
import { type Reload, useReloaded } from '../use-reloaded';
import { type Tick, ticksOf } from './ticks';

const CHUNK = 500;
const MOST_TICKS = 4000;

/** The noteworthy moments so far, read from the trace piece by piece as it grows. */
export function useTicks(): Tick[] {
  return useReloaded(useMemo(tickReader, []));
}

function tickReader(): Reload<Tick[]> {
  let read = { revision: -1, upTo: 0, ticks: [] as Tick[] };
  return {
    initial: [],
    everyMs: 300,
    keyOf: (frame) => frame.traceLength,
    async load(store, revision) {
      if (revision !== read.revision) read = { revision, upTo: 0, ticks: [] };
      await readOn(store, read);
      return [...read.ticks];
    },
  };
}

async function readOn(store: SandboxStore, read: { upTo: number; ticks: Tick[] }): Promise<void> {
  let found = CHUNK;
  // A chunk that is not full was the last; what has happened since is read the next time.
  while (found === CHUNK && read.ticks.length < MOST_TICKS) {
    const lines = await store.client.trace(read.upTo, CHUNK);
    read.ticks.push(...ticksOf(lines, store.rooms()));
    found = lines.length;
    read.upTo += found;
  }
}
