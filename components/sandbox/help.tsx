import { useId, useState } from 'react';
import help from './help.module.css';
import styles from './sandbox.module.css';
import { usePart } from './use-part';

const loadText = () => import('./help-text');

/** How to read the drawing and which keys there are. */
export function Help() {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const part = usePart(opened, loadText);
  return (
    <>
      <button
        type="button"
        className={styles.helpButton}
        popoverTarget={id}
        aria-label="How to read and use this"
      >
        ?
      </button>
      <div id={id} popover="auto" className={help.help} onBeforeToggle={() => setOpened(true)}>
        {part && <part.HelpText />}
      </div>
    </>
  );
}
