import { Children, cloneElement, isValidElement, type ReactNode, useId } from 'react';
import styles from './recall.module.css';

/** A question in the flow. Choosing an answer unfolds why it is right or wrong, by style alone: no script is needed. */
export function Recall({ question, children }: { question: string; children: ReactNode }) {
  const group = useId();
  return (
    <fieldset className={styles.recall}>
      <legend>{question}</legend>
      {Children.map(children, (child) =>
        isValidElement<AnswerProps>(child) ? cloneElement(child, { group }) : child,
      )}
    </fieldset>
  );
}

type AnswerProps = {
  correct?: boolean;
  /** Why; for a wrong answer, what is mistaken in it. */
  because?: string;
  /** Set by Recall: of its answers one is chosen at a time. */
  group?: string;
  children: ReactNode;
};

/** One answer of a Recall. */
export function Answer({ correct = false, because, group, children }: AnswerProps) {
  const id = useId();
  return (
    <div className={`${styles.answer} ${correct ? styles.right : styles.wrong}`}>
      <input type="radio" id={id} name={group} autoComplete="off" />
      <label htmlFor={id}>{children}</label>
      <p className={styles.because}>
        <strong>{correct ? 'Yes.' : 'Not so.'}</strong> {because}
      </p>
    </div>
  );
}
