import styles from './resource-card.module.css';

/** A tick or a cross with the word for it, so that the colour is not all there is. */
export function StatusLight({ good, text }: { good: boolean; text: string }) {
  return (
    <span className={good ? styles.lightGood : styles.lightBad}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
        <path d={good ? 'm1.5 5.4 2.4 2.4L8.6 2' : 'm2 2 6 6m0-6L2 8'} />
      </svg>
      {text}
    </span>
  );
}

export function LockIcon({ label }: { label: string }) {
  return (
    <svg
      className={styles.lock}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      role={label === '' ? undefined : 'img'}
      aria-label={label || undefined}
      aria-hidden={label === '' || undefined}
      focusable="false"
    >
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7" fill="none" />
    </svg>
  );
}

/** A funnel: lets some through. */
export function FunnelIcon() {
  return (
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" focusable="false">
      <path d="M1.8 2.5h12.4L9.6 8.6v4.9l-3.2-1.6V8.6z" />
    </svg>
  );
}

/** An hourglass: not confirmed yet. */
export function PendingIcon() {
  return (
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" focusable="false">
      <path d="M4 1.8h8M4 14.2h8M4.8 2v2.6L8 8l-3.2 3.4V14M11.2 2v2.6L8 8l3.2 3.4V14" fill="none" />
    </svg>
  );
}
