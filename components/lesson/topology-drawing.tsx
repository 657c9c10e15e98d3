import { stillDrawing } from '@/components/resources/outlines';
import type { PageDeclaration } from '@/engine/client/declaration';
import type { Graph } from '@/engine/client/graph';
import { FlowLine } from './flow';
import styles from './sandbox-slot.module.css';
import { linesOf } from './topology-lines';
import { topologySentences } from './topology-sentences';

/** What a sandbox holds, drawn and told without script: who sends to what, who receives, where failures go. */
export function TopologyDrawing({
  declaration: { topology, services },
  graph,
}: {
  declaration: PageDeclaration;
  graph: Graph;
}) {
  return (
    <div className={styles.drawing}>
      {linesOf(stillDrawing(services, graph).graph).map((stations) => (
        <FlowLine key={stations.map(({ label }) => label).join(' ')} stations={stations} />
      ))}
      <ul className={styles.facts}>
        {placed(topologySentences(topology, services)).map(({ key, sentence }) => (
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
