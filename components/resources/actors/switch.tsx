import styles from './actors.module.css';

export function Switch({
  label,
  on,
  turn,
}: {
  label: string;
  on: boolean;
  turn(on: boolean): Promise<void>;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={styles.switch}
      onClick={() => void turn(!on)}
    >
      <span className={styles.slide} />
      {label}
    </button>
  );
}
