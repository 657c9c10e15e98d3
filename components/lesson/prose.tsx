import type { ComponentProps, ReactNode } from 'react';
import styles from './prose.module.css';

/** The body of a lesson: sets the column, the margin and the rhythm of what Markdown makes. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}

/** A block of code. Its lines wrap, because nothing in a lesson should have to be scrolled sideways. */
export function CodeBlock(props: ComponentProps<'pre'>) {
  return <pre {...props} className={styles.code} />;
}
