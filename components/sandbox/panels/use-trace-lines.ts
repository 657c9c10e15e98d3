import { useCallback, useEffect, useRef, useState } from 'react';
import type { TraceLine } from '@/engine/client/sandbox-client';
import type { SandboxStore } from '../sandbox-store';
import { useFrame, useRevision, useSandbox } from '../use-sandbox';

const PAGE = 50;

/** The lines fetched so far of one past, and the pages asked for; another past starts another book. */
interface Book {
  revision: number;
  lines: Map<number, TraceLine>;
  asked: Set<number>;
}

const newBook = (revision: number): Book => ({ revision, lines: new Map(), asked: new Set() });

/**
 * Lines of the trace by number, fetched a page at a time as they come into sight. `lineAt` gives undefined for a line
 * that has not come yet; the component is rendered again when it has.
 */
export function useTraceLines() {
  const { store } = useSandbox();
  const length = useFrame((frame) => frame.traceLength);
  const revision = useRevision();
  const book = useRef(newBook(revision));
  const wanted = useRef({ from: 0, to: PAGE });
  const [arrived, tell] = useState(0);

  const fetchWanted = useCallback(() => {
    if (book.current.revision !== revision) book.current = newBook(revision);
    const { lines, asked } = book.current;
    const to = Math.min(wanted.current.to, length);
    for (let page = Math.floor(wanted.current.from / PAGE); page * PAGE < to; page += 1) {
      const last = Math.min(length, (page + 1) * PAGE) - 1;
      if (lines.has(last) || asked.has(page)) continue;
      asked.add(page);
      fetchPage(store, page)
        .then((found) => {
          asked.delete(page);
          const fresh = found.filter((line) => !lines.has(line.index));
          for (const line of found) lines.set(line.index, line);
          // A page asked for while the trace grew may have come short; what is new calls for another look.
          if (fresh.length > 0) tell((count) => count + 1);
        })
        .catch(() => asked.delete(page));
    }
  }, [store, length, revision]);

  useEffect(() => {
    if (arrived >= 0) fetchWanted();
  }, [fetchWanted, arrived]);
  const need = useCallback(
    (from: number, to: number) => {
      wanted.current = { from, to };
      fetchWanted();
    },
    [fetchWanted],
  );
  const lineAt = useCallback((index: number) => book.current.lines.get(index), []);
  return { lineAt, need };
}

function fetchPage(store: SandboxStore, page: number): Promise<TraceLine[]> {
  return store.client.trace(page * PAGE, PAGE);
}
