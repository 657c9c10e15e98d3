import { stageOf } from './drawing/drawing';
import styles from './help.module.css';
import { useSandbox } from './use-sandbox';

/** The place of what a stage has to be read of, among what the rooms draw. */
const STAGE = 40;

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
  const stageLegend = stageOf(rooms).Legend;
  const legends = [
    ...rooms.flatMap(({ legend }) => legend ?? []),
    ...(stageLegend ? [{ order: STAGE, Lines: stageLegend }] : []),
  ].sort((one, other) => one.order - other.order);
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
