import { type Ink, MARKS, type Mark } from '../drawing/inks';

const outlines: Record<Mark, string> = {
  circle: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  square: 'M2.8 2.8h10.4v10.4H2.8z',
  diamond: 'M8 1 15 8 8 15 1 8z',
  triangle: 'M8 1.5 14.8 13H1.2z',
  hexagon: 'M14.5 8 11.25 13.6H4.75L1.5 8l3.25-5.6h6.5z',
  drop: 'M8 .8C9 4 13.5 6 13.5 9.6a5.5 5.5 0 0 1-11 0C2.5 6 7 4 8 .8z',
  pentagon: 'M8 1.2 14.5 6 12 13.6H4L1.5 6z',
};

/** The mark of a message as the canvas draws it, for lists. */
export function MessageMark({ ink, hollow, size = 14 }: { ink: Ink; hollow: boolean; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d={outlines[MARKS[ink] ?? 'circle']}
        fill={`var(--message-${ink})`}
        fillOpacity={hollow ? 0.25 : 1}
        stroke={hollow ? 'var(--message-hollow)' : 'var(--message-line)'}
        strokeWidth="1"
        strokeDasharray={hollow ? '2 1.5' : undefined}
      />
    </svg>
  );
}
