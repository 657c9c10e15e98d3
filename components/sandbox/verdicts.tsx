import unseen from '@/components/ui/unseen.module.css';
import type { Verdict } from '@/engine/client/requirement';
import { clock } from './format';
import { OutcomeMark } from './outcome-mark';
import sandbox from './sandbox.module.css';
import { useSandbox } from './use-sandbox';
import styles from './verdicts.module.css';

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
        <li key={label}>
          <OutcomeMark state={holds ? 'good' : 'bad'} />
          <div>
            <p>
              <span className={unseen.unseen}>{holds ? 'Holds: ' : 'Fails: '}</span>
              <b>{label}</b>
            </p>
            <p className={sandbox.goalNow}>{reason}</p>
          </div>
          {atMs !== undefined && (
            <button type="button" className={sandbox.jump} onClick={() => actions.seek(atMs)}>
              Show {clock(atMs)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
