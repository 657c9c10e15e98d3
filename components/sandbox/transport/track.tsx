import { memo, useMemo } from 'react';
import { useFrame } from '../use-sandbox';
import styles from './strip.module.css';
import type { TickKind } from './tick-kind';
import { type Tick, thin } from './ticks';
import { xOf } from './time-maths';
import { useTicks } from './use-ticks';

/** Each kind has its own shape, low to high by how much it matters. */
const shapes: Record<TickKind, (x: number) => string> = {
  delivery: (x) => `M${x} 9V15`,
  return: (x) => `M${x - 3} 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0`,
  trouble: (x) => `M${x - 3} 9l6 6m0-6-6 6`,
  deadLetter: (x) => `M${x - 4} 6h8l-4 8z`,
};

/** What matters more is drawn over what matters less. */
const inOrder = ['delivery', 'return', 'trouble', 'deadLetter'] as const;

/** The groove the playhead runs in, with a mark for everything noteworthy that happened. */
export const Track = memo(function Track({ rangeMs, width }: { rangeMs: number; width: number }) {
  const ticks = useTicks();
  const endMs = useFrame((frame) => frame.endMs);
  const goalMs = useFrame((frame) => frame.goalReached?.atMs);
  const x = (atMs: number) => xOf(atMs, rangeMs, width);
  return (
    <svg className={styles.track} width={width} height="24" aria-hidden="true" focusable="false">
      <path d={`M${x(0)} 12H${x(rangeMs)}`} className={styles.groove} />
      <path d={`M${x(0)} 12H${x(endMs)}`} className={styles.grooveDone} />
      <Ticks ticks={ticks} rangeMs={rangeMs} width={width} />
      {goalMs !== undefined && <path d={`M${x(goalMs)} 22V2l9 4-9 4`} className={styles.goalTick} />}
    </svg>
  );
});

const Ticks = memo(function Ticks({
  ticks,
  rangeMs,
  width,
}: {
  ticks: Tick[];
  rangeMs: number;
  width: number;
}) {
  const paths = useMemo(() => {
    const byKind: Record<TickKind, string> = { delivery: '', return: '', trouble: '', deadLetter: '' };
    for (const tick of thin(ticks, rangeMs, width)) {
      byKind[tick.kind] += shapes[tick.kind](Math.round(xOf(tick.atMs, rangeMs, width)));
    }
    return byKind;
  }, [ticks, rangeMs, width]);
  return (
    <g className={styles.ticks}>
      {inOrder.map((kind) => (
        <path key={kind} data-kind={kind} d={paths[kind]} />
      ))}
    </g>
  );
});
