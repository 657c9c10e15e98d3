import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useFrame, useSandbox } from '../use-sandbox';
import { useWidth } from '../use-width';
import { ConsumersCard, ProducerCard, QueueCard, ReaderCard } from './cards';
import { Edges } from './edges';
import { hit } from './hit';
import { layOut, type Node, type Shape } from './layout';
import type { Painter } from './painter';
import { shapeOf } from './shape-of';
import styles from './stage.module.css';
import { StageCanvas } from './stage-canvas';

/** The topology drawn, with messages moving in it. A click or a tap on a message puts it into the inspector. */
export function Stage() {
  const { declaration, select } = useSandbox();
  const host = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const width = useWidth(host);
  const [over, setOver] = useState(false);
  // As text, so that frames that move nothing but messages do not lay out anew.
  const shapeText = useFrame((frame) => JSON.stringify(shapeOf(frame.view, declaration)));
  const shape = useMemo((): Shape => JSON.parse(shapeText), [shapeText]);
  const layout = useMemo(() => layOut(shape, Math.max(width, 1)), [shape, width]);
  const seats = useMemo(() => new Map(shape.consumers.map((group) => [group.name, group.seats])), [shape]);

  usePointing(host, painter, select, setOver);

  return (
    <div className={styles.desk}>
      <div ref={host} className={over ? styles.stageOver : styles.stage} style={{ height: layout.height }}>
        {width > 0 && (
          <>
            <Edges layout={layout} />
            {[...layout.nodes.values()].map((node) => (
              <Card key={node.name} node={node} />
            ))}
            <StageCanvas layout={layout} seats={seats} painter={painter} />
          </>
        )}
      </div>
    </div>
  );
}

function Card({ node }: { node: Node }) {
  if (node.kind === 'producer') return <ProducerCard node={node} />;
  if (node.kind === 'reader') return <ReaderCard node={node} />;
  if (node.kind === 'consumer') return <ConsumersCard node={node} />;
  return <QueueCard node={node} />;
}

const REACH = 14;

/** Messages answer to a pointer here; for everybody without one they are a listbox in the panel below. */
function usePointing(
  host: RefObject<HTMLDivElement | null>,
  painter: RefObject<Painter | null>,
  select: (messageId: string | undefined) => void,
  setOver: (over: boolean) => void,
): void {
  useEffect(() => {
    const stage = host.current;
    if (stage === null) return;
    const messageAt = (event: MouseEvent) => {
      const area = stage.getBoundingClientRect();
      const point = { x: event.clientX - area.left, y: event.clientY - area.top };
      return hit(painter.current?.targets() ?? [], point, REACH)?.messageId;
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
