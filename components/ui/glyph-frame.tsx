import type { ReactNode } from 'react';

export type GlyphProps = {
  /** Edge in CSS pixels. */
  size?: number | undefined;
  /** Position, when the glyph is nested in a larger drawing. */
  x?: number | undefined;
  y?: number | undefined;
  /** Spoken name; without it the glyph is decoration. */
  label?: string | undefined;
};

/** The drawing board of a glyph, in the colours of a kind. */
export function Frame({
  kind,
  size = 24,
  x,
  y,
  label,
  children,
}: GlyphProps & { kind: string; children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      x={x}
      y={y}
      fill={`var(--kind-${kind}-wash)`}
      stroke={`var(--kind-${kind})`}
      strokeWidth="1.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      focusable="false"
    >
      {children}
    </svg>
  );
}
