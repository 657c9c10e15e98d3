import { short } from '../format';
import type { ChartLine } from './chart-lines';
import styles from './strip.module.css';

/** What the chart's lines mean, and their values at the moment that is read. */
export function Legend({ lines, values }: { lines: readonly ChartLine[]; values: Record<string, number> }) {
  // The place is kept, so that nothing moves when the first values come.
  if (lines.length === 0) return <div className={styles.legend} />;
  return (
    <dl className={styles.legend}>
      {lines.map(({ key, label }, index) => (
        <div key={key}>
          <dt>
            <svg width="22" height="8" aria-hidden="true" focusable="false">
              <path d="M1 4H21" className={styles.line} data-line={index} />
            </svg>
            {label}
          </dt>
          <dd>{short(Math.round((values[key] ?? 0) * 10) / 10)}</dd>
        </div>
      ))}
    </dl>
  );
}
