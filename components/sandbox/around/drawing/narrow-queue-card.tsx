import cards from '../../drawing/cards.module.css';
import { ClockIcon, RingIcon, SolidIcon } from '../../drawing/icons';
import type { Node } from '../../drawing/layout';
import { short } from '../../format';
import { useWorld } from '../../use-sandbox';
import styles from './around-cards.module.css';

/** Its two counts need this much to say what they count. */
const ROOM_FOR_WORDS = 168;

/** A queue where there is no room for words: its counts wear the icons alone, and say the words to those who hear them. */
export function NarrowQueueCard({ node }: { node: Node }) {
  const of = node.name;
  const visible = useWorld((view) => view.queues?.[of]?.visible ?? 0);
  const inFlight = useWorld((view) => view.queues?.[of]?.inFlight ?? 0);
  const delayed = useWorld((view) => view.queues?.[of]?.delayed ?? 0);
  const { box, inner } = node;
  const word = box.width < ROOM_FOR_WORDS ? styles.unseen : undefined;
  return (
    <div className={cards.node} style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
      <div className={cards.queueHead}>
        <span className={node.kind === 'dlq' ? cards.nameDead : cards.nameQueue} title={of}>
          {of}
        </span>
      </div>
      <div className={cards.queueFoot} style={{ top: inner.y - box.y + inner.height }}>
        <span className={visible === 0 ? cards.countZero : cards.count}>
          <SolidIcon /> <b>{short(visible)}</b> <span className={word}>visible</span>
        </span>
        <span className={inFlight === 0 ? cards.countZero : cards.count}>
          <RingIcon /> <b>{short(inFlight)}</b> <span className={word}>in flight</span>
        </span>
        {delayed > 0 && (
          <span className={cards.count}>
            <ClockIcon /> <b>{short(delayed)}</b> <span className={word}>delayed</span>
          </span>
        )}
      </div>
    </div>
  );
}
