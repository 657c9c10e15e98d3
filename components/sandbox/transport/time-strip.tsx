import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { clock, durationMs } from '../format';
import { useFrame, useSandbox } from '../use-sandbox';
import { useWidth } from '../use-width';
import { Chart } from './chart';
import { chartOf, linesOf, pointAt } from './chart-lines';
import { Legend } from './legend';
import styles from './strip.module.css';
import { axisStep, keyTarget, rangeOf, timeAt, xOf } from './time-maths';
import { Track } from './track';
import { useChart } from './use-chart';

const DEFAULT_RUN_MS = 120_000;

/** Chart and scrubber on one time axis: press or drag anywhere on it and the world shows that moment. */
export function TimeStrip() {
  const { declaration, actions, rooms } = useSandbox();
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const endMs = useFrame((frame) => frame.endMs);
  const shownMs = useFrame((frame) => frame.atMs);
  const [drag, setDrag] = useState<number>();
  const [hover, setHover] = useState<number>();
  const points = useChart();
  const runForMs = durationMs(declaration.runFor) ?? DEFAULT_RUN_MS;
  const rangeMs = rangeOf(endMs, runForMs);
  const atMs = drag ?? shownMs;
  const chart = useMemo(() => chartOf(rooms, declaration.topology), [rooms, declaration]);
  const lines = useMemo(
    () => linesOf(declaration.chart ?? chart.usual, points, chart.kinds, chart.about),
    [points, declaration, chart],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, atMs, endMs, rangeMs);
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    actions.seek(target);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const area = event.currentTarget.getBoundingClientRect();
    setHover(timeAt(event.clientX - area.left, rangeMs, width));
  };
  const readMs = drag ?? hover ?? shownMs;
  const readX = xOf(readMs, rangeMs, width);

  return (
    <div className={styles.strip}>
      <Legend lines={lines} values={pointAt(points, readMs)?.values ?? {}} />
      <div
        ref={host}
        className={styles.axis}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setHover(undefined)}
      >
        {width > 0 && (
          <>
            <Chart
              points={points}
              lines={lines}
              rangeMs={rangeMs}
              endMs={endMs}
              width={width}
              step={axisStep(rangeMs, width)}
            />
            <Track rangeMs={rangeMs} width={width} />
            {hover !== undefined && drag === undefined && (
              <span className={styles.readout} style={{ transform: `translateX(${readX}px)` }}>
                <b>{clock(readMs)}</b>
              </span>
            )}
            <span
              className={styles.playhead}
              style={{ transform: `translateX(${xOf(atMs, rangeMs, width)}px)` }}
            />
          </>
        )}
        <input
          type="range"
          className={styles.range}
          aria-label="Moment shown"
          aria-valuetext={`${clock(atMs)} of ${clock(rangeMs)}`}
          min={0}
          max={rangeMs}
          step={1}
          value={Math.round(atMs)}
          onKeyDown={onKeyDown}
          onPointerDown={() => setDrag(atMs)}
          onPointerUp={() => setDrag(undefined)}
          onPointerCancel={() => setDrag(undefined)}
          onChange={(event) => {
            const target = event.currentTarget.valueAsNumber;
            setDrag((before) => (before === undefined ? undefined : target));
            actions.seek(target);
          }}
        />
      </div>
    </div>
  );
}
