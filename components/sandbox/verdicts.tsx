import type { Verdict } from '@/engine/client/requirement';
import { CrossIcon, TickIcon } from './drawing/icons';
import { clock } from './format';
import styles from './sandbox.module.css';
import { useSandbox } from './use-sandbox';

/** A requirement of a question's proof, and what the engine found. */
export interface NamedVerdict extends Verdict {
  /** What was asked for, in a few words. */
  label: string;
}

/** How an answer fared: each requirement, the reason, and the moment that decided it. */
export function Verdicts({ verdicts }: { verdicts: readonly NamedVerdict[] }) {
  const { actions } = useSandbox();
  return (
    <ul className={styles.verdicts} aria-label="Requirements">
      {verdicts.map(({ label, holds, reason, atMs }) => (
        <li key={label} className={holds ? styles.holds : styles.breaks}>
          <span className={styles.verdictMark}>{holds ? <TickIcon /> : <CrossIcon />}</span>
          <div>
            <p>
              <span className={styles.unseen}>{holds ? 'Holds: ' : 'Fails: '}</span>
              <b>{label}</b>
            </p>
            <p className={styles.goalNow}>{reason}</p>
          </div>
          {atMs !== undefined && (
            <button type="button" className={styles.jump} onClick={() => actions.seek(atMs)}>
              Show {clock(atMs)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
