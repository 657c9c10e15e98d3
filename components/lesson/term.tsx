import { type ReactNode, useId } from 'react';
import styles from './term.module.css';

type TermProps = {
  id: string;
  term: string;
  definition: string;
  children?: ReactNode;
};

/** A word of the glossary with its meaning at hand. The popover is the browser's own: no script, Escape closes it. */
export function TermWord({ id, term, definition, children }: TermProps) {
  const popover = `term-${useId()}`;
  return (
    <>
      <button type="button" className={styles.word} popoverTarget={popover}>
        {children ?? term}
      </button>
      <span id={popover} popover="auto" className={styles.meaning} role="note">
        <strong>{term}</strong>
        <span>{definition}</span>
        <a href={`/glossary#${id}`}>In the glossary</a>
      </span>
    </>
  );
}
