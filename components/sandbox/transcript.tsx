import { useEffect, useState } from 'react';
import unseen from '@/components/ui/unseen.module.css';
import { clock } from './format';
import type { SandboxStore } from './sandbox-store';
import { useSandbox } from './use-sandbox';

const EVERY_MS = 3000;
const KEPT = 12;
const MOST_SENTENCES = 3;

interface Entry {
  key: number;
  text: string;
}

/** Tells a screen reader what happens: a few sentences every few seconds while time moves, one when it is dragged. */
export function Transcript() {
  const { store } = useSandbox();
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    let [told, toldAtMs, key] = [0, -1, 0];
    const tell = async () => {
      const state = store.state();
      if (state.phase !== 'ready' || state.frame.atMs === toldAtMs) return;
      const { atMs, traceIndex } = state.frame;
      const text = `${clock(atMs)}: ${await newsOf(store, told, traceIndex)}`;
      [told, toldAtMs] = [traceIndex, atMs];
      key += 1;
      const entry = { key, text };
      setEntries((before) => [...before.slice(1 - KEPT), entry]);
    };
    const timer = setInterval(() => void tell().catch(() => undefined), EVERY_MS);
    return () => clearInterval(timer);
  }, [store]);
  return (
    <div role="log" aria-live="polite" aria-label="What happens in the sandbox" className={unseen.unseen}>
      {entries.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

/** The latest sentences between two places of the trace; the one before them when nothing is new, or time went back. */
async function newsOf(store: SandboxStore, from: number, to: number): Promise<string> {
  const fresh = to - from;
  const count = Math.min(MOST_SENTENCES, fresh > 0 ? fresh : 1, to);
  if (count === 0) return 'nothing yet.';
  const lines = await store.client.trace(to - count, count);
  const more = fresh > MOST_SENTENCES ? ` Before that, ${fresh - MOST_SENTENCES} more.` : '';
  return `${lines.map((line) => line.text).join('. ')}.${more}`;
}
