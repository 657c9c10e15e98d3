import type { ReactNode } from 'react';
import type { Node } from '../../drawing/layout';
import { useSandbox } from '../../use-sandbox';
import styles from './around-cards.module.css';

interface CardProps {
  node: Node;
  /** Names the colours: `--kind-<kind>`. */
  kind: 'topic' | 'bucket' | 'bus' | 'function' | 'recipient' | 'alarm' | 'stream';
  glyph: ReactNode;
  /** One line of what it has come to. */
  children: ReactNode;
  /** Beside the name. */
  aside?: ReactNode;
  isTroubled?: boolean;
  more?: ReactNode;
}

/** A resource in the drawing; pressing it looks into it. */
export function Card({ node, kind, glyph, children, aside, isTroubled = false, more }: CardProps) {
  const { inspect } = useSandbox();
  const { box, name } = node;
  return (
    <button
      type="button"
      className={isTroubled ? styles.troubled : styles.card}
      data-kind={kind}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onClick={() => inspect(name)}
    >
      <span className={styles.name}>
        {glyph}
        <span className={styles.ellipsis} title={name}>
          {name}
        </span>
        {aside}
      </span>
      {more}
      <span className={styles.meta}>{children}</span>
    </button>
  );
}

/** A count that matters only when there is any. */
export function Trouble({ count, word }: { count: number; word: string }) {
  if (count === 0) return null;
  return (
    <span className={styles.bad}>
      {' '}
      · {count} {word}
    </span>
  );
}
