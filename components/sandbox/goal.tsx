import { useEffect, useRef } from 'react';
import { TickIcon } from './drawing/icons';
import { clock } from './format';
import styles from './sandbox.module.css';
import { useFrame, useSandbox } from './use-sandbox';

/** A goal that was reached: the moment, and the hash of the world that reached it. */
export interface GoalReached {
  atMs: number;
  stateHash: string;
}

/** What there is to achieve, and how far it is; the engine decides, this only shows it. */
export function Goal({ onGoal }: { onGoal(reached: GoalReached): void }) {
  const { declaration, actions } = useSandbox();
  const reachedMs = useFrame((frame) => frame.goalReached?.atMs);
  const stateHash = useFrame((frame) => frame.goalReached?.stateHash);
  const reason = useFrame((frame) => frame.view.goal?.reason);
  const told = useRef(false);
  useEffect(() => {
    if (reachedMs === undefined || stateHash === undefined || told.current) return;
    told.current = true;
    onGoal({ atMs: Math.round(reachedMs), stateHash });
  }, [reachedMs, stateHash, onGoal]);
  if (declaration.goal === undefined) return null;
  const reached = reachedMs !== undefined;
  return (
    <div className={reached ? styles.goalReached : styles.goal}>
      <span className={styles.goalBox}>{reached && <TickIcon />}</span>
      <div>
        <p>
          <b>{reached ? 'Goal reached' : 'Goal'}:</b> {declaration.goalText ?? 'make the requirement hold'}
        </p>
        {!reached && reason !== undefined && <p className={styles.goalNow}>Now: {reason}</p>}
        {reached && (
          <button type="button" className={styles.jump} onClick={() => actions.seek(reachedMs)}>
            Show {clock(reachedMs)}
          </button>
        )}
      </div>
      <span role="status" className={styles.unseen}>
        {reached ? `Goal reached at ${clock(reachedMs)}.` : ''}
      </span>
    </div>
  );
}
