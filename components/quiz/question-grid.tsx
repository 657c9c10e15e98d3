import styles from './question-grid.module.css';

interface QuestionGridProps {
  cells: readonly { href: string; state: 'right' | 'wrong' | 'open' }[];
}

const said = { right: 'right', wrong: 'to review', open: 'not answered yet' } as const;

/** Every question of a quiz as a numbered cell that says how the latest answer was. */
export function QuestionGrid({ cells }: QuestionGridProps) {
  return (
    <ol className={styles.grid}>
      {cells.map(({ href, state }, index) => (
        <li key={href}>
          <a href={href} data-state={state} aria-label={`Question ${index + 1}, ${said[state]}`}>
            {index + 1}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** What the colours of the grid mean. */
export function GridLegend() {
  return (
    <p className={styles.legend} aria-hidden="true">
      {(['open', 'right', 'wrong'] as const).map((state) => (
        <span key={state} data-state={state}>
          {said[state]}
        </span>
      ))}
    </p>
  );
}
