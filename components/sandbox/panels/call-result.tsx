import { usePart } from '../use-part';
import { useSandbox } from '../use-sandbox';
import styles from './panels.module.css';

const loadAnswer = () => import('./call-answer');

/** What came of the reader's latest call: what the service answered, or its error and what to do about it. */
export function CallResult() {
  const { last } = useSandbox().calls;
  const part = usePart(last !== undefined, loadAnswer);
  return (
    <div role="status" className={styles.resultPlace}>
      {last && part && <part.CallAnswer call={last} />}
    </div>
  );
}
