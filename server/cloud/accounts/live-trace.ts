import 'server-only';
import { TraceStore } from '@/engine/history/trace-store';
import type { TraceEntry } from '@/engine/kernel/trace';
import { cloudModules } from '../cloud-services';

/** What has happened since the account was loaded, as far as it is still shown. */
export interface LiveTrace {
  readonly store: TraceStore;
  /** How many entries there have been; it only grows. */
  readonly entries: number;
  observe(entry: TraceEntry): void;
}

/** A terminal's trace is looked at while it happens; nobody scrolls further back. */
const MOST_ENTRIES = 20_000;

export function keepTrace(): LiveTrace {
  let store = new TraceStore(cloudModules);
  let entries = 0;
  return {
    get store() {
      return store;
    },
    get entries() {
      return entries;
    },
    observe(entry) {
      if (store.entries.length >= MOST_ENTRIES) {
        store = new TraceStore(cloudModules);
      }
      entries += 1;
      store.add(entry);
    },
  };
}
