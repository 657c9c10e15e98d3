import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useFrame, useSandbox } from '../use-sandbox';
import { useWidth } from '../use-width';
import { drawingOf } from './drawing';
import { Edges } from './edges';
import { hit } from './hit';
import { layOut } from './lay-out';
import { MessageCanvas } from './message-canvas';
import { createPainter, type Painter } from './painter';
import { sizedGraph } from './sized-graph';
import styles from './topology-canvas.module.css';

/** The topology drawn, with messages moving in it. A click or a tap on a message puts it into the inspector. */
export function TopologyCanvas() {
  const { rooms, select } = useSandbox();
  const drawing = useMemo(() => drawingOf(rooms), [rooms]);
  const { stage, kinds, geometry } = drawing;
  const graph = useFrame((frame) => frame.graph);
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [over, setOver] = useState(false);
  const { strategy } = stage;
  const sized = useMemo(() => sizedGraph(graph, geometry, strategy.stage), [graph, geometry, strategy]);
  const layout = useMemo(() => layOut(sized, Math.max(width, 1), strategy), [sized, width, strategy]);
  const painter = useMemo(() => createPainter(drawing.paint), [drawing]);

  usePointing(host, painter, select, setOver);

  return (
    <div className={styles.desk}>
      <div ref={host} className={over ? styles.stageOver : styles.stage} style={{ height: layout.height }}>
        {width > 0 && (
          <>
            <Edges layout={layout} kinds={kinds} />
            {[...layout.nodes.values()].map((node) => {
              const Card = kinds[node.kind]?.Card;
              return Card && <Card key={node.name} node={node} stage={layout.stage} />;
            })}
            <MessageCanvas layout={layout} painter={painter} kinds={kinds} />
            {stage.Over && <stage.Over layout={layout} />}
          </>
        )}
      </div>
    </div>
  );
}

const REACH = 14;

/** Messages answer to a pointer here; for everybody without one they are a listbox in the panel below. */
function usePointing(
  host: RefObject<HTMLDivElement | null>,
  painter: Painter,
  select: (messageId: string | undefined) => void,
  setOver: (over: boolean) => void,
): void {
  useEffect(() => {
    const stage = host.current;
    if (stage === null) return;
    const messageAt = (event: MouseEvent) => {
      const area = stage.getBoundingClientRect();
      const point = { x: event.clientX - area.left, y: event.clientY - area.top };
      return hit(painter.targets(), point, REACH)?.messageId;
    };
    const choose = (event: MouseEvent) => select(messageAt(event));
    const hover = (event: MouseEvent) => setOver(messageAt(event) !== undefined);
    stage.addEventListener('click', choose);
    stage.addEventListener('mousemove', hover);
    return () => {
      stage.removeEventListener('click', choose);
      stage.removeEventListener('mousemove', hover);
    };
  }, [host, painter, select, setOver]);
}
