import { useId } from 'react';
import { ClockIcon, RingIcon, SolidIcon } from './drawing/icons';
import styles from './sandbox.module.css';
import { shortcuts } from './shortcuts';
import { useSandbox } from './use-sandbox';

/** How to read the drawing and which keys there are. */
export function Help() {
  const id = useId();
  const Others = useSandbox().store.around()?.Legend;
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
      <div id={id} popover="auto" className={styles.help}>
        <p className={styles.helpTitle}>In the drawing</p>
        <ul>
          <li>
            <SolidIcon /> visible: anyone can receive it
          </li>
          <li>
            <RingIcon /> in flight: received, hidden until the ring runs down
          </li>
          <li>
            <ClockIcon /> delayed: not yet visible
          </li>
          {Others && <Others />}
          <li>Dashed worker: polling. Filled: at work. Crossed out: crashed.</li>
        </ul>
        <p className={styles.helpTitle}>On the time line</p>
        <p>
          A notch is a delivery, a dot a message that came back, a wedge a dead letter, a cross an error or a
          crash, a flag the goal.
        </p>
        <p className={styles.helpTitle}>Keys, while the sandbox has the focus</p>
        <dl>
          {shortcuts.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
