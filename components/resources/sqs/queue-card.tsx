import type { ReactNode } from 'react';
import unseen from '@/components/ui/unseen.module.css';
import card from '../../sandbox/drawing/card.module.css';
import { ClockIcon, RingIcon, SolidIcon } from '../../sandbox/drawing/icons';
import type { Node } from '../../sandbox/drawing/layout';
import { placeOf } from '../../sandbox/drawing/place';
import type { StageName } from '../../sandbox/drawing/sized-graph';
import { clock, short, span } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import styles from './queue.module.css';

/** In a column a queue needs this much to say what it does, and this much to say what its counts count. */
const ROOM_FOR = { words: 290, counts: 168 };

/** A queue: what lies in its tube is painted. Where there is no room its counts wear the icons alone, and say the words to those who hear them. */
export function QueueCard({ node, stage }: { node: Node; stage: StageName }) {
  const { name: of, box, inner, kind } = node;
  const visible = useWorld((view) => view.queues?.[of]?.visible ?? 0);
  const inFlight = useWorld((view) => view.queues?.[of]?.inFlight ?? 0);
  const delayed = useWorld((view) => view.queues?.[of]?.delayed ?? 0);
  const delays = useWorld((view) => (view.queues?.[of]?.delayMs ?? 0) > 0);
  const isNarrow = stage === 'columns' && box.width < ROOM_FOR.words;
  const isMute = isNarrow && box.width < ROOM_FOR.counts;
  return (
    <div className={card.card} style={placeOf(node)}>
      <div className={styles.head}>
        <span className={kind === 'dlq' ? styles.nameDead : styles.name} title={isNarrow ? of : undefined}>
          {of}
        </span>
        {!isNarrow && <WhatItDoes node={node} />}
      </div>
      <div className={styles.foot} style={{ top: inner.y - box.y + inner.height }}>
        <Count icon={<SolidIcon />} count={visible} word="visible" isMute={isMute} />
        <Count icon={<RingIcon />} count={inFlight} word="in flight" isMute={isMute} />
        {((delays && !isNarrow) || delayed > 0) && (
          <Count icon={<ClockIcon />} count={delayed} word="delayed" isMute={isMute} />
        )}
      </div>
    </div>
  );
}

function WhatItDoes({ node: { name: of, kind } }: { node: Node }) {
  const oldest = useWorld((view) => Math.floor((view.queues?.[of]?.oldestAgeMs ?? -1) / 1000));
  const hides = useWorld((view) => view.queues?.[of]?.visibilityTimeoutMs ?? 0);
  return (
    <>
      <span className={card.meta}>{kind === 'dlq' ? 'dead letters' : `hides for ${span(hides)}`}</span>
      {oldest >= 0 && (
        <span className={styles.oldest}>
          oldest <b>{clock(oldest * 1000)}</b>
        </span>
      )}
    </>
  );
}

interface CountProps {
  icon: ReactNode;
  count: number;
  word: string;
  isMute: boolean;
}

function Count({ icon, count, word, isMute }: CountProps) {
  return (
    <span className={count === 0 ? styles.countZero : styles.count}>
      {icon} <b>{short(count)}</b> {isMute ? <span className={unseen.unseen}>{word}</span> : word}
    </span>
  );
}
