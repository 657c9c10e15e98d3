import { useEffect, useRef, useState } from 'react';
import { askMe } from '@/components/shell/me';
import unseen from '@/components/ui/unseen.module.css';
import { clock } from './format';
import { OutcomeMark } from './outcome-mark';
import styles from './sandbox.module.css';
import { useFrame, useSandbox } from './use-sandbox';

/** A goal that was reached: the moment, and the hash of the world that reached it. */
export interface GoalReached {
  atMs: number;
  stateHash: string;
}

/** What there is to achieve, and how far it is; the engine decides, this only shows it. */
export function Goal({ lesson, onGoal }: { lesson: string | undefined; onGoal(reached: GoalReached): void }) {
  const { declaration, actions } = useSandbox();
  const reachedMs = useFrame((frame) => frame.goalReached?.atMs);
  const stateHash = useFrame((frame) => frame.goalReached?.stateHash);
  const told = useRef(false);
  useEffect(() => {
    if (reachedMs === undefined || stateHash === undefined || told.current) return;
    told.current = true;
    onGoal({ atMs: Math.round(reachedMs), stateHash });
  }, [reachedMs, stateHash, onGoal]);
  const before = useReachedBefore(lesson, declaration.id, reachedMs !== undefined);
  if (declaration.goal === undefined) return null;
  const reached = reachedMs !== undefined;
  const ticked = reached || before;
  return (
    <div className={styles.goal}>
      <OutcomeMark state={ticked ? 'good' : 'open'} />
      <div>
        <p>
          <b>{reached ? 'Goal reached' : 'Goal'}:</b> {declaration.goalText ?? 'make the requirement hold'}
        </p>
        {!reached && <Now before={before} />}
        {reached && (
          <button type="button" className={styles.jump} onClick={() => actions.seek(reachedMs)}>
            Show {clock(reachedMs)}
          </button>
        )}
      </div>
      <span role="status" className={unseen.unseen}>
        {reached ? `Goal reached at ${clock(reachedMs)}.` : ''}
      </span>
    </div>
  );
}

/** How far this run is, whatever an earlier one did. */
function Now({ before }: { before: boolean }) {
  const reason = useFrame((frame) => frame.view.goal?.reason);
  if (reason === undefined) return null;
  return (
    <p className={styles.goalNow}>
      {before && <b>Reached before. </b>}Now: {reason}
    </p>
  );
}

/** Whether an earlier run reached it: one of another day, as the server knows, or the one before a restart. */
function useReachedBefore(lesson: string | undefined, sandbox: string, reached: boolean): boolean {
  const [before, setBefore] = useState(false);
  useEffect(() => {
    if (reached) setBefore(true);
  }, [reached]);
  useEffect(() => {
    if (lesson === undefined) return;
    askMe().then((me) => {
      if (me?.goals[lesson]?.includes(sandbox)) setBefore(true);
    });
  }, [lesson, sandbox]);
  return before;
}
