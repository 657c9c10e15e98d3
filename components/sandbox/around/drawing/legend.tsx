import styles from './around-cards.module.css';
import { FunnelIcon, LockIcon, PendingIcon } from './marks';

/** How to read gates and what is stopped at them. */
export function Legend() {
  return (
    <>
      <li className={styles.legend}>
        <FunnelIcon /> filter or rule: what does not match stops before it; press it to look into it
      </li>
      <li className={styles.legend}>
        <PendingIcon /> subscription that waits for its confirmation
      </li>
      <li className={styles.legend}>
        <LockIcon label="" /> a refused call bounces off a lock
      </li>
    </>
  );
}
