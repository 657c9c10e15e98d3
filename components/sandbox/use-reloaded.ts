import { useEffect, useState } from 'react';
import type { Frame } from '@/engine/client/sandbox-client';
import type { SandboxStore } from './sandbox-store';
import { useSandbox } from './use-sandbox';

export interface Reload<Value> {
  initial: Value;
  everyMs: number;
  /** What the value depends on; it is loaded anew when this changes. The past being rewritten is always a change. */
  keyOf(frame: Frame): number;
  load(store: SandboxStore, revision: number): Promise<Value>;
}

/** Something the worker has to be asked for: asked again when stale, `everyMs` at most, and never twice at once. */
export function useReloaded<Value>(reload: Reload<Value>): Value {
  const { store } = useSandbox();
  const [value, setValue] = useState(reload.initial);
  useEffect(() => {
    let [asked, busy, ended] = ['', false, false];
    const load = async (revision: number) => {
      busy = true;
      const next = await reload.load(store, revision).catch(() => undefined);
      busy = false;
      if (!ended && next !== undefined) setValue(() => next);
    };
    const look = () => {
      const state = store.state();
      if (busy || state.phase !== 'ready') return;
      const key = `${state.revision}/${reload.keyOf(state.frame)}`;
      if (key !== asked) void load(state.revision);
      asked = key;
    };
    look();
    const timer = setInterval(look, reload.everyMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [store, reload]);
  return value;
}
