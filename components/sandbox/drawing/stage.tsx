import { type ComponentType, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFrame, useSandbox } from '../use-sandbox';
import { useWidth } from '../use-width';
import { ConsumersCard, ProducerCard, QueueCard, ReaderCard } from './cards';
import { Edges } from './edges';
import { hit } from './hit';
import { type Layout, layOut, type Node, type Shape } from './layout';
import type { Painter } from './painter';
import { shapeOf } from './shape-of';
import styles from './stage.module.css';
import { StageCanvas } from './stage-canvas';

/** The topology drawn, with messages moving in it. */
export function Stage() {
  const { declaration } = useSandbox();
  // As text, so that frames that move nothing but messages do not lay out anew.
  const shapeText = useFrame((frame) => JSON.stringify(shapeOf(frame.view, declaration)));
  const shape = useMemo((): Shape => JSON.parse(shapeText), [shapeText]);
  const place = useCallback((width: number) => layOut(shape, width), [shape]);
  return <Desk place={place} groups={shape.consumers} Card={Card} />;
}

interface DeskProps {
  /** The layout for a width. */
  place(width: number): Layout;
  groups: Shape['consumers'];
  Card: ComponentType<{ node: Node }>;
  /** Stands over everything else. */
  Over?: ComponentType<{ layout: Layout }>;
}

/** A layout with its edges, cards and messages. A click or a tap on a message puts it into the inspector. */
export function Desk({ place, groups, Card, Over }: DeskProps) {
  const { select } = useSandbox();
  const host = useRef<HTMLDivElement>(null);
  const painter = useRef<Painter | null>(null);
  const width = useWidth(host);
  const [over, setOver] = useState(false);
  const layout = useMemo(() => place(Math.max(width, 1)), [place, width]);
  const seats = useMemo(() => new Map(groups.map((group) => [group.name, group.seats])), [groups]);

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
            {Over && <Over layout={layout} />}
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
