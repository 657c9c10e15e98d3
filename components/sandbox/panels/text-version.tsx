import { useState } from 'react';
import { usePart } from '../use-part';
import styles from './panels.module.css';

const loadTables = () => import('./text-tables');

/** Everything the drawing shows, as tables of text. */
export function TextVersion() {
  const [open, setOpen] = useState(false);
  const part = usePart(open, loadTables);
  return (
    <details className={styles.textVersion} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The drawing as text</summary>
      {open && part && <part.TextTables />}
    </details>
  );
}
