import { memo } from 'react';
import type { ChartPoint } from '@/engine/client/view';
import { clock, short } from '../format';
import { type ChartLine, linePath, maximaOf } from './chart-lines';
import styles from './strip.module.css';
import { xOf } from './time-maths';

const HEIGHT = 64;
const TOP = 8;

interface ChartProps {
  points: readonly ChartPoint[];
  lines: readonly ChartLine[];
  rangeMs: number;
  endMs: number;
  width: number;
  /** Milliseconds between the labels of the axis. */
  step: number;
}

/** The metric over time. What has not happened yet is blank paper. */
export const Chart = memo(function Chart({ points, lines, rangeMs, endMs, width, step }: ChartProps) {
  const maxima = maximaOf(points, lines);
  const x = (atMs: number) => xOf(atMs, rangeMs, width);
  const ends = x(endMs);
  const marks = Array.from({ length: Math.floor(rangeMs / step) + 1 }, (_, index) => index * step);
  return (
    <svg className={styles.chart} width={width} height={HEIGHT + 18} aria-hidden="true" focusable="false">
      {marks.map((atMs) => (
        <g key={atMs}>
          <path d={`M${x(atMs)} ${TOP}V${HEIGHT}`} className={styles.gridLine} />
          {x(atMs) < width - 12 && (
            <text
              x={x(atMs)}
              y={HEIGHT + 14}
              className={styles.axisLabel}
              textAnchor={atMs === 0 ? 'start' : 'middle'}
            >
              {clock(atMs)}
            </text>
          )}
        </g>
      ))}
      <rect
        x={x(0)}
        y={TOP}
        width={Math.max(0, ends - x(0))}
        height={HEIGHT - TOP}
        className={styles.happened}
      />
      {lines.map(({ key, scale }, index) => {
        const most = maxima.get(scale) ?? 1;
        const path = linePath(points, key, x, (value) => HEIGHT - 1 - (value / most) * (HEIGHT - TOP - 6));
        return (
          <g key={key}>
            {index === 0 && path !== '' && (
              <path d={`${path}H${ends}V${HEIGHT}H${x(0)}z`} className={styles.area} />
            )}
            <path d={path === '' ? '' : `${path}H${ends}`} className={styles.line} data-line={index} />
          </g>
        );
      })}
      <path d={`M${x(0)} ${HEIGHT}H${width - x(0)}`} className={styles.baseLine} />
      {lines[0] && points.length > 0 && (
        <text x={width - x(0)} y={TOP + 4} textAnchor="end" className={styles.axisLabel}>
          max {short(Math.round(maxima.get(lines[0].scale) ?? 0))}
        </text>
      )}
    </svg>
  );
});
