import { CrossIcon, TickIcon } from './drawing/icons';
import styles from './outcome-mark.module.css';

/** A box beside what is asked for: empty while it is open, ticked or crossed when it is decided. */
export function OutcomeMark({ state }: { state: 'open' | 'good' | 'bad' }) {
  return (
    <span className={styles[state]}>
      {state === 'good' && <TickIcon />}
      {state === 'bad' && <CrossIcon />}
    </span>
  );
}
