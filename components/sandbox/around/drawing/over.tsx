import { useMemo } from 'react';
import type { Layout } from '../../drawing/layout';
import { useSandbox } from '../../use-sandbox';
import { Gates } from './gates';
import styles from './gates.module.css';
import { CAPTION } from './nodes';
import { whereaboutsOf } from './whereabouts';

/** What stands over the cards: gates, and where things are that are elsewhere. */
export function Over({ layout }: { layout: Layout }) {
  return (
    <>
      <Gates layout={layout} />
      <Whereabouts layout={layout} />
    </>
  );
}

function Whereabouts({ layout }: { layout: Layout }) {
  const { declaration } = useSandbox();
  const known = useMemo(() => whereaboutsOf(declaration.topology), [declaration]);
  return [...known].map(([name, words]) => {
    const box = layout.nodes.get(name)?.box;
    if (box === undefined) return null;
    const right = layout.width - box.x - box.width;
    return (
      <span key={name} className={styles.elsewhere} style={{ right, top: box.y - CAPTION }} title={words}>
        {words}
      </span>
    );
  });
}
