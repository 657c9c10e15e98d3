import type { ReactNode } from 'react';
import styles from './notes.module.css';

/** A remark in the margin. */
export function Aside({ children }: { children: ReactNode }) {
  return (
    <aside className={styles.aside}>
      <div>{children}</div>
    </aside>
  );
}

/** A widespread sentence that is wrong, struck out, and why. */
export function Correction({ claim, children }: { claim: string; children: ReactNode }) {
  return (
    <div className={styles.correction} role="note" aria-label="A correction">
      <p className={styles.claim}>
        <span className="visually-hidden">Often said, and wrong: </span>
        <del>{claim}</del>
      </p>
      <div className={styles.why}>{children}</div>
    </div>
  );
}

type ExamNoteProps = {
  examSays: string;
  /** What is true today, when it differs. */
  today: string | null;
  factId: string;
  checked: string;
  children?: ReactNode;
};

/** The exam's answer beside the present one, so that both can be remembered for what they are. */
export function ExamComparison({ examSays, today, factId, checked, children }: ExamNoteProps) {
  return (
    <div className={styles.exam} role="note" aria-label="For the exam">
      <dl>
        <div>
          <dt>The exam says</dt>
          <dd>{examSays}</dd>
        </div>
        {today !== null && (
          <div>
            <dt>AWS today</dt>
            <dd>{today}</dd>
          </div>
        )}
      </dl>
      {children && <div className={styles.hinge}>{children}</div>}
      <a href={`/facts#${factId}`}>Source, read {checked}</a>
    </div>
  );
}

/** A drawing and the one sentence it says. */
export function Figure({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <figure className={styles.figure}>
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** A command with a name. */
export function CliSnippet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <figure className={styles.cli}>
      <figcaption>{title}</figcaption>
      {children}
    </figure>
  );
}

/** The line that hands over to the next lesson; the way there stands below it. */
export function NextLine({ children }: { children: ReactNode }) {
  return <div className={styles.next}>{children}</div>;
}
