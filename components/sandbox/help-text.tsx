import { useCallback } from 'react';
import { stageOf } from './drawing/drawing';
import styles from './help.module.css';
import { usePart } from './use-part';
import { useSandbox } from './use-sandbox';

/** The keys, as the help shows them. They act only while the focus is in the sandbox, and never in a field. */
const shortcuts = [
  ['Space', 'play or pause'],
  ['← →', 'step to the event before or after'],
  ['[ ]', 'slower, faster'],
  ['R', 'restart'],
  ['Z', 'undo a change of the past'],
] as const;

/** How to read the drawing and which keys there are. */
export function HelpText() {
  const { rooms } = useSandbox();
  const load = useCallback(
    () => Promise.all([...rooms, stageOf(rooms)].flatMap(({ legend }) => legend?.() ?? [])),
    [rooms],
  );
  const loaded = usePart(true, load) ?? [];
  const legends = loaded.map(({ legend }) => legend).sort((one, other) => one.order - other.order);
  return (
    <>
      <p className={styles.title}>In the drawing</p>
      <ul>
        {legends.map(({ order, Lines }) => (
          <Lines key={order} />
        ))}
      </ul>
      <p className={styles.title}>On the time line</p>
      <p>
        A notch is a delivery, a dot a message that came back, a wedge a dead letter, a cross an error or a
        crash, a flag the goal.
      </p>
      <p className={styles.title}>Keys, while the sandbox has the focus</p>
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
    </>
  );
}
