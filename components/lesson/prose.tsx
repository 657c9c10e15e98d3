import type { ComponentProps, ReactNode } from 'react';
import styles from './prose.module.css';

/** The body of a lesson: sets the column, the margin and the rhythm of what Markdown makes. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}

/** A table that scrolls by itself on a phone, also by keyboard. */
export function ScrollingTable(props: ComponentProps<'table'>) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Table">
      <table {...props} />
    </div>
  );
}

/** A block of code, reachable by keyboard because it may scroll. */
export function CodeBlock(props: ComponentProps<'pre'>) {
  return <pre tabIndex={0} {...props} className={styles.code} />;
}
