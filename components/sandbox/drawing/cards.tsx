import type { ReactNode } from 'react';
import { ConsumerGlyph, ProducerGlyph } from '@/components/ui/glyphs';
import type { QueueView } from '@/engine/sqs/view';
import { clock, plural, short, span } from '../format';
import { useWorld } from '../use-sandbox';
import styles from './cards.module.css';
import { ClockIcon, HandIcon, RingIcon, SolidIcon } from './icons';
import { type Node, READER } from './layout';

function place({ box }: Node) {
  return { left: box.x, top: box.y, width: box.width, height: box.height };
}

function Count({
  icon,
  count,
  word,
  mute,
}: {
  icon: ReactNode;
  count: number;
  word: string;
  mute?: boolean;
}) {
  return (
    <span className={count === 0 || mute ? styles.countZero : styles.count}>
      {icon}
      <b>{short(count)}</b> {word}
    </span>
  );
}

export function QueueCard({ node }: { node: Node }) {
  const of = node.name;
  const visible = useWorld((view) => view.queues?.[of]?.visible ?? 0);
  const inFlight = useWorld((view) => view.queues?.[of]?.inFlight ?? 0);
  const delayed = useWorld((view) => view.queues?.[of]?.delayed ?? 0);
  const oldest = useWorld((view) => Math.floor((view.queues?.[of]?.oldestAgeMs ?? -1) / 1000));
  const hides = useWorld((view) => view.queues?.[of]?.visibilityTimeoutMs ?? 0);
  const delays = useWorld((view) => (view.queues?.[of]?.delayMs ?? 0) > 0);
  return (
    <div className={styles.node} style={place(node)}>
      <div className={styles.queueHead}>
        <span className={node.kind === 'dlq' ? styles.nameDead : styles.nameQueue}>{of}</span>
        <span className={styles.meta}>
          {node.kind === 'dlq' ? 'dead letters' : `hides for ${span(hides)}`}
        </span>
        {oldest >= 0 && (
          <span className={styles.oldest}>
            oldest <b>{clock(oldest * 1000)}</b>
          </span>
        )}
      </div>
      <div className={styles.queueFoot} style={{ top: node.inner.y - node.box.y + node.inner.height }}>
        <Count icon={<SolidIcon />} count={visible} word="visible" />
        <Count icon={<RingIcon />} count={inFlight} word="in flight" />
        {(delays || delayed > 0) && <Count icon={<ClockIcon />} count={delayed} word="delayed" />}
      </div>
    </div>
  );
}

export function ProducerCard({ node }: { node: Node }) {
  const sent = useWorld((view) => view.producers?.[node.name]?.sent ?? 0);
  const failed = useWorld((view) => view.producers?.[node.name]?.failed ?? 0);
  const running = useWorld((view) => view.producers?.[node.name]?.running ?? false);
  return (
    <div className={running ? styles.producer : styles.producerStill} style={place(node)}>
      <span className={styles.actorName}>
        <ProducerGlyph size={18} />
        <span className={styles.ellipsis}>{node.name}</span>
      </span>
      <span className={styles.meta}>
        {running ? `${sent} sent` : `stopped · ${sent} sent`}
        {failed > 0 && <span className={styles.failed}> · {failed} failed</span>}
      </span>
    </div>
  );
}

function heldByReader(queues: Record<string, QueueView> = {}): number {
  const holding = Object.values(queues).filter((queue) => queue.inFlight > 0);
  return holding.flatMap((queue) => queue.messages.filter((message) => message.heldBy === READER)).length;
}

export function ReaderCard({ node }: { node: Node }) {
  const holds = useWorld((view) => heldByReader(view.queues));
  return (
    <div className={styles.reader} style={place(node)}>
      <span className={styles.actorName}>
        <HandIcon />
        <span className={styles.ellipsis}>You</span>
      </span>
      <span className={styles.meta}>{holds === 0 ? 'by hand' : `hold ${plural(holds, 'message')}`}</span>
    </div>
  );
}

export function ConsumersCard({ node }: { node: Node }) {
  const of = node.name;
  const workers = useWorld((view) => view.consumers?.[of]?.workers.length ?? 0);
  const running = useWorld((view) => view.consumers?.[of]?.running ?? false);
  const processed = useWorld((view) => view.consumers?.[of]?.processed ?? 0);
  const failed = useWorld((view) => view.consumers?.[of]?.failed ?? 0);
  const crashes = useWorld((view) => view.consumers?.[of]?.crashes ?? 0);
  const empty = useWorld((view) => view.consumers?.[of]?.emptyReceives ?? 0);
  return (
    <div className={running ? styles.consumers : styles.consumersStill} style={place(node)}>
      <span className={styles.actorName}>
        <ConsumerGlyph size={18} />
        <span className={styles.ellipsis}>{of}</span>
        <span className={styles.workers}>×{workers}</span>
      </span>
      <div className={styles.consumersFoot} style={{ top: node.inner.y - node.box.y + node.inner.height }}>
        <span>{short(processed)} done</span>
        {failed > 0 && <span className={styles.failed}>{short(failed)} failed</span>}
        {crashes > 0 && <span className={styles.failed}>{plural(crashes, 'crash', 'crashes')}</span>}
        {failed + crashes === 0 && empty > 0 && <span>{short(empty)} empty</span>}
      </div>
      <ScalingLine of={of} />
    </div>
  );
}

function ScalingLine({ of }: { of: string }) {
  const text = useWorld((view) => {
    const scaling = Object.values(view.autoScaling ?? {}).find((each) => each.scales === of);
    if (scaling === undefined) return undefined;
    const value = scaling.value === undefined ? '–' : short(Math.round(scaling.value * 10) / 10);
    return `${scaling.inService}→${scaling.desired} of ${scaling.min}–${scaling.max} · ${value} / ${scaling.target}`;
  });
  if (text === undefined) return null;
  return (
    <span className={styles.scaling} title="in service → desired, of smallest to largest; metric / target">
      <b>auto scaling</b> {text}
    </span>
  );
}
