import { useCallback, useEffect, useState } from 'react';
import type { TraceLine } from '@/engine/client/sandbox-client';
import { clock, tenth } from '../format';
import { usePart } from '../use-part';
import { useFrame, useSandbox } from '../use-sandbox';
import styles from './trace.module.css';
import { useTraceLines } from './use-trace-lines';
import { WindowedList } from './windowed-list';

const loadDetail = () => import('./trace-detail');

/** Everything that was called and everything that happened, following the moment shown. */
export function TracePanel() {
  const { actions } = useSandbox();
  const length = useFrame((frame) => frame.traceLength);
  const now = useFrame((frame) => frame.traceIndex);
  const atMs = useFrame((frame) => frame.atMs);
  const [chosen, setChosen] = useState(-1);
  const { lineAt, need } = useTraceLines();
  const line = chosen >= 0 && chosen < length ? lineAt(chosen) : undefined;
  const detail = usePart(line !== undefined, loadDetail);

  useEffect(() => {
    if (chosen >= length) setChosen(-1);
  }, [chosen, length]);
  const choose = useCallback(
    (index: number) => {
      setChosen(index);
      const at = lineAt(index)?.atMs;
      if (at !== undefined) actions.seek(at);
    },
    [lineAt, actions],
  );

  return (
    <div className={styles.trace}>
      <div className={styles.traceList}>
        <WindowedList
          label="Trace: calls and events in order of time"
          count={length}
          chosen={chosen}
          choose={choose}
          follow={line !== undefined && line.atMs === atMs ? chosen : now - 1}
          onWindow={need}
          row={(index) => <Line line={lineAt(index)} />}
          rowClass={(index) =>
            index >= now ? styles.lineAhead : index === now - 1 ? styles.lineNow : undefined
          }
          empty="Nothing has been called yet. Press play, or send a message."
        />
      </div>
      {line && detail && <detail.TraceDetail line={line} close={() => setChosen(-1)} />}
    </div>
  );
}

function Line({ line }: { line: TraceLine | undefined }) {
  if (line === undefined) return <span className={styles.lineTime}>…</span>;
  const refused = line.outcome?.ok === false;
  return (
    <>
      <span className={styles.lineTime}>
        {clock(line.atMs)}
        <small>.{tenth(line.atMs)}</small>
      </span>
      <span className={refused ? styles.lineBad : line.kind === 'call' ? styles.lineCall : styles.lineEvent}>
        {line.kind === 'call' ? '→' : '·'}
      </span>
      <span className={styles.lineText}>{line.text}</span>
    </>
  );
}
