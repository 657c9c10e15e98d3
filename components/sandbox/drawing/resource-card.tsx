import type { CSSProperties, ReactNode } from 'react';
import { useSandbox } from '../use-sandbox';
import card from './card.module.css';
import type { Node } from './layout';
import { placeOf } from './place';
import styles from './resource-card.module.css';

interface ResourceCardProps {
  node: Node;
  glyph: ReactNode;
  /** One line of what it has come to. */
  children: ReactNode;
  /** Beside the name. */
  aside?: ReactNode;
  isTroubled?: boolean;
  more?: ReactNode;
  className?: string | undefined;
  /** Its ground, where that is not the wash of its kind. */
  ground?: string;
}

/** A resource in the drawing, in the colours of its kind; pressing it looks into it. */
export function ResourceCard(props: ResourceCardProps) {
  const { node, glyph, children, aside, isTroubled = false, more, className = '', ground } = props;
  const { inspect } = useSandbox();
  const { name, kind } = node;
  const colours = {
    '--line': `var(--kind-${kind})`,
    '--wash': ground ?? `var(--kind-${kind}-wash)`,
  } as CSSProperties;
  return (
    <button
      type="button"
      className={`${isTroubled ? styles.troubled : styles.card} ${className}`}
      style={{ ...placeOf(node), ...colours }}
      onClick={() => inspect(name)}
    >
      <span className={styles.name}>
        {glyph}
        <span className={card.ellipsis} title={name}>
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
