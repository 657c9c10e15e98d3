import type { CSSProperties } from 'react';
import type { PageDeclaration } from '@/engine/client/declaration';
import type { Graph } from '@/engine/client/graph';
import { LazySandbox } from './lazy-sandbox';
import { roomFor } from './room-for';
import styles from './sandbox-slot.module.css';
import { TopologyDrawing } from './topology-drawing';

/** What a lesson's page is given of a sandbox. */
export interface ShippedSandbox {
  declaration: PageDeclaration;
  /** Its drawing before anything happens. */
  graph: Graph;
}

/** A sandbox's place in a lesson. Until it runs, and without script, it shows what is in it. @param json a `ShippedSandbox` */
export function SandboxSlot({ json, lesson }: { json: string; lesson: string }) {
  const { declaration, graph }: ShippedSandbox = JSON.parse(json);
  const { wide, middle, narrow } = roomFor(declaration, graph);
  const room = {
    '--wide': `${wide}px`,
    '--middle': `${middle}px`,
    '--narrow': `${narrow}px`,
  } as CSSProperties;
  return (
    <section
      className={styles.slot}
      id={`sandbox-${declaration.id}`}
      aria-label={`Sandbox: ${declaration.title ?? declaration.id}`}
    >
      <div className={styles.room} style={room}>
        <LazySandbox declaration={declaration} lesson={lesson}>
          {declaration.title && <p className={styles.title}>{declaration.title}</p>}
          <TopologyDrawing declaration={declaration} graph={graph} />
          {declaration.goalText && <p className={styles.goal}>Goal: {declaration.goalText}</p>}
          <noscript>
            <p className={styles.hint}>With JavaScript this world runs here, in your own tab.</p>
          </noscript>
        </LazySandbox>
      </div>
    </section>
  );
}
