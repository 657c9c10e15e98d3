import type { WorldView } from '@/engine/client/view';
import { LockIcon } from '../../sandbox/drawing/status-marks';
import { clock } from '../../sandbox/format';
import styles from '../../sandbox/panels/resources.module.css';
import { useSandbox } from '../../sandbox/use-sandbox';

/** Who was refused what, and which statement decided; the newest first. */
export function RefusedPanel({ view: { denials = [] } }: { view: WorldView }) {
  const { actions } = useSandbox();
  const placed = denials.map((denial, index) => ({ ...denial, key: index })).toReversed();
  return (
    <section aria-label="Refused calls" className={styles.body}>
      {placed.length === 0 && <p className={styles.note}>No call has been refused.</p>}
      <ul className={styles.mails}>
        {placed.map(({ key, atMs, action, resource, principal, reason }) => (
          <li key={key} className={styles.mail}>
            <p className={styles.mailHead}>
              <LockIcon label="refused" />
              <b>{action}</b>
              <button type="button" className={styles.link} onClick={() => actions.seek(atMs)}>
                Show {clock(atMs)}
              </button>
            </p>
            <p>{reason}</p>
            <p className={styles.note}>
              <code>{principal}</code> on <code>{resource}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
