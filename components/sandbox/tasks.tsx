import unseen from '@/components/ui/unseen.module.css';
import type { Verdict } from '@/engine/client/requirement';
import { clock, durationMs } from './format';
import { OutcomeMark } from './outcome-mark';
import styles from './tasks.module.css';
import { useFrame, useSandbox, useSlowFrame } from './use-sandbox';

/** A lab's tasks as the engine sees them now, and the way to their judgement. */
export function Tasks() {
  const { declaration, actions } = useSandbox();
  const { view, goalReached, atMs } = useSlowFrame();
  const endMs = durationMs(declaration.runFor) ?? 0;
  const isOver = useFrame((frame) => frame.atMs >= endMs);
  const tasks = declaration.tasks ?? [];
  const verdicts = view.tasks ?? [];
  const holding = verdicts.filter(({ holds }) => holds).length;
  const said = goalReached
    ? `Lab passed at ${clock(goalReached.atMs)}: every task holds.`
    : `${holding} of ${tasks.length} tasks hold ${isOver ? 'at the end' : `at ${clock(atMs)}`}.`;
  return (
    <section className={styles.tasks} aria-label="Tasks">
      <ol>
        {tasks.map(({ id, text }, index) => (
          <Task key={id} text={text} verdict={verdicts[index]} isOver={isOver} />
        ))}
      </ol>
      <div className={styles.judge}>
        <p role="status" className={goalReached ? styles.passed : undefined}>
          {said}
        </p>
        {!isOver && (
          <button type="button" className={styles.grade} onClick={() => actions.seek(endMs)}>
            Grade it: run to {clock(endMs)}
          </button>
        )}
        {isOver && !goalReached && (
          <p className={styles.how}>
            Drag back to where it went wrong and change it there, or restart. What came after is run again.
          </p>
        )}
      </div>
    </section>
  );
}

const words = { holds: 'Holds so far: ', broken: 'Broken: ', open: 'Open: ' } as const;
const marks = { holds: 'good', broken: 'bad', open: 'open' } as const;

function Task({ text, verdict, isOver }: { text: string; verdict: Verdict | undefined; isOver: boolean }) {
  const { actions } = useSandbox();
  const { holds = false, reason = 'Not judged yet.', atMs } = verdict ?? {};
  // Before the end a task that does not hold yet is open, unless a moment has already decided against it.
  const state = holds ? 'holds' : isOver || atMs !== undefined ? 'broken' : 'open';
  return (
    <li>
      <OutcomeMark state={marks[state]} />
      <div>
        <p>
          <span className={unseen.unseen}>{isOver && holds ? 'Holds: ' : words[state]}</span>
          <b>{text}</b>
        </p>
        <p className={styles.reason}>{reason}</p>
      </div>
      {atMs !== undefined && (
        <button type="button" className={styles.jump} onClick={() => actions.seek(atMs)}>
          Show {clock(atMs)}
        </button>
      )}
    </li>
  );
}
