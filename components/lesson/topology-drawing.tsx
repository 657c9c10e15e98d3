import type { Topology } from '@/engine/client/topology';
import { FlowLine } from './flow';
import styles from './sandbox-slot.module.css';
import { linesOf } from './topology-lines';
import { topologySentences } from './topology-sentences';

/** What a sandbox holds, drawn and told without script: who sends to what, who receives, where failures go. */
export function TopologyDrawing({ topology }: { topology: Topology }) {
  return (
    <div className={styles.drawing}>
      {linesOf(topology).map((stations) => (
        <FlowLine key={stations.map(({ label }) => label).join(' ')} stations={stations} />
      ))}
      <ul className={styles.facts}>
        {placed(topologySentences(topology)).map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Two producers may do the same: the place of a sentence is what makes it another. */
function placed(all: readonly string[]): { key: string; sentence: string }[] {
  return all.map((sentence, place) => ({ key: `${place} ${sentence}`, sentence }));
}
