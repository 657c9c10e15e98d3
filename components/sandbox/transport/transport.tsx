import unseen from '@/components/ui/unseen.module.css';
import { PauseIcon, PlayIcon, RestartIcon, StepIcon } from '../drawing/icons';
import { clock, tenth } from '../format';
import { useFrame, useSandbox } from '../use-sandbox';
import { SPEEDS } from './time-maths';
import { TimeStrip } from './time-strip';
import styles from './transport.module.css';

/** Time in the reader's hands: play, step, speed, and the strip to drag. */
export function Transport() {
  const { actions } = useSandbox();
  const playing = useFrame((frame) => frame.playing);
  return (
    <div className={styles.transport}>
      <div className={styles.deck}>
        <div className={styles.keys}>
          <button
            type="button"
            className={styles.key}
            onClick={actions.restart}
            aria-label="Restart"
            title="Restart"
          >
            <RestartIcon />
          </button>
          <button
            type="button"
            className={styles.key}
            onClick={() => actions.step(-1)}
            aria-label="Step back"
            title="Step back (←)"
          >
            <StepIcon back />
          </button>
          <button
            type="button"
            className={styles.play}
            onClick={actions.toggle}
            aria-label={playing ? 'Pause' : 'Play'}
            title={playing ? 'Pause (space)' : 'Play (space)'}
          >
            {playing ? <PauseIcon /> : <PlayIcon />}
          </button>
          <button
            type="button"
            className={styles.key}
            onClick={() => actions.step(1)}
            aria-label="Step forward"
            title="Step forward (→)"
          >
            <StepIcon />
          </button>
        </div>
        <div className={styles.dials}>
          <Clock />
          <Speed />
        </div>
      </div>
      <TimeStrip />
      <PastNotice />
    </div>
  );
}

function Clock() {
  const tenths = useFrame((frame) => Math.floor(frame.atMs / 100));
  const atMs = tenths * 100;
  return (
    <span className={styles.clock} data-testid="sandbox-clock">
      {clock(atMs)}
      <small>.{tenth(atMs)}</small>
    </span>
  );
}

function Speed() {
  const { actions } = useSandbox();
  const speed = useFrame((frame) => frame.speed);
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  return (
    <label className={styles.speed}>
      <span className={unseen.unseen}>Speed</span>
      <select
        value={speed}
        title="Slower and faster: [ and ]"
        onChange={(event) => actions.setSpeed(Number(event.currentTarget.value))}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </label>
  );
}

function PastNotice() {
  const { actions } = useSandbox();
  const canUndo = useFrame((frame) => frame.canUndo);
  return (
    <div role="status" className={styles.noticePlace}>
      {canUndo && (
        <p className={styles.notice}>
          You changed the past; what followed is gone.
          <button type="button" onClick={actions.undo}>
            Undo
          </button>
        </p>
      )}
    </div>
  );
}
