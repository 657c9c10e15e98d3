import card from '../../sandbox/drawing/card.module.css';
import { HandIcon } from '../../sandbox/drawing/icons';
import type { Node } from '../../sandbox/drawing/layout';
import { placeOf } from '../../sandbox/drawing/place';
import { plural, short } from '../../sandbox/format';
import { usePart } from '../../sandbox/use-part';
import { useWorld } from '../../sandbox/use-sandbox';
import styles from './cards.module.css';
import { ConsumerGlyph, ProducerGlyph } from './glyphs';
import { heldByReader } from './held-by-reader';

export function ProducerCard({ node }: { node: Node }) {
  const sent = useWorld((view) => view.producers?.[node.name]?.sent ?? 0);
  const failed = useWorld((view) => view.producers?.[node.name]?.failed ?? 0);
  const running = useWorld((view) => view.producers?.[node.name]?.running ?? false);
  return (
    <div className={`${card.card} ${running ? styles.producer : styles.producerStill}`} style={placeOf(node)}>
      <span className={styles.name}>
        <ProducerGlyph size={18} />
        <span className={card.ellipsis}>{node.name}</span>
      </span>
      <span className={card.meta}>
        {running ? `${sent} sent` : `stopped · ${sent} sent`}
        {failed > 0 && <span className={styles.failed}> · {failed} failed</span>}
      </span>
    </div>
  );
}

export function ReaderCard({ node }: { node: Node }) {
  const holds = useWorld(heldByReader);
  return (
    <div className={`${card.card} ${styles.reader}`} style={placeOf(node)}>
      <span className={styles.name}>
        <HandIcon />
        <span className={card.ellipsis}>You</span>
      </span>
      <span className={card.meta}>{holds === 0 ? 'by hand' : `hold ${plural(holds, 'message')}`}</span>
    </div>
  );
}

const loadScalingLine = () => import('../autoscaling/scaling-line');

export function ConsumersCard({ node }: { node: Node }) {
  const of = node.name;
  const workers = useWorld((view) => view.consumers?.[of]?.workers.length ?? 0);
  const running = useWorld((view) => view.consumers?.[of]?.running ?? false);
  const processed = useWorld((view) => view.consumers?.[of]?.processed ?? 0);
  const failed = useWorld((view) => view.consumers?.[of]?.failed ?? 0);
  const crashes = useWorld((view) => view.consumers?.[of]?.crashes ?? 0);
  const empty = useWorld((view) => view.consumers?.[of]?.emptyReceives ?? 0);
  const isScaled = useWorld(({ autoScaling = {} }) =>
    Object.values(autoScaling).some(({ scales }) => scales === of),
  );
  const scaling = usePart(isScaled, loadScalingLine);
  return (
    <div
      className={`${card.card} ${running ? styles.consumers : styles.consumersStill}`}
      style={placeOf(node)}
    >
      <span className={styles.name}>
        <ConsumerGlyph size={18} />
        <span className={card.ellipsis}>{of}</span>
        <span className={styles.workers}>×{workers}</span>
      </span>
      <div className={styles.foot} style={{ top: node.inner.y - node.box.y + node.inner.height }}>
        <span>{short(processed)} done</span>
        {failed > 0 && <span className={styles.failed}>{short(failed)} failed</span>}
        {crashes > 0 && <span className={styles.failed}>{plural(crashes, 'crash', 'crashes')}</span>}
        {failed + crashes === 0 && empty > 0 && <span>{short(empty)} empty</span>}
      </div>
      {scaling && <scaling.ScalingLine of={of} />}
    </div>
  );
}
