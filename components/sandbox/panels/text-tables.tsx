import { useCallback } from 'react';
import { stageOf } from '../drawing/drawing';
import { clock } from '../format';
import { usePart } from '../use-part';
import { useSandbox, useSlowFrame } from '../use-sandbox';
import { whatItSays } from './text-parts';
import styles from './text-tables.module.css';

const NOWHERE = { nodes: [], edges: [] };

/** Everything the drawing shows: what has a table of its own, and a sentence for everything else. */
export function TextTables() {
  const { view, graph, atMs } = useSlowFrame();
  const { declaration, rooms } = useSandbox();
  const load = useCallback(() => Promise.all(rooms.flatMap(({ text }) => text?.() ?? [])), [rooms]);
  const loaded = usePart(true, load);
  if (loaded === undefined) return null;
  const parts = loaded.flatMap(({ text }) => text);
  // Where holders stand in rows the drawing says nothing of where things are.
  const tellsWhere = stageOf(rooms).strategy.stage === 'columns';
  const { before, sentences, after } = whatItSays(
    parts,
    view,
    declaration.topology,
    tellsWhere ? graph : NOWHERE,
  );
  return (
    <div className={styles.tables}>
      <p>At {clock(atMs)}:</p>
      {before.map(({ order, Block }) => (
        <Block key={order} />
      ))}
      {tellsWhere && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {after.map(({ order, Block }) => (
        <Block key={order} />
      ))}
    </div>
  );
}
