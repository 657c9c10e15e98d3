import type { ReactNode } from 'react';

/** What a diagram can show. Each kind has one shape and one colour, everywhere: `--kind-<kind>` and its `-wash`. */
export type Kind = 'producer' | 'queue' | 'dlq' | 'topic' | 'stream' | 'consumer' | 'message';

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

/** A tube: in at one end, out at the other, messages waiting between. */
export function QueueGlyph(props: GlyphProps) {
  return (
    <Frame kind="queue" {...props}>
      <rect x="2" y="6.5" width="20" height="11" rx="5.5" />
      <path d="M8.5 6.5v11M13 6.5v11" fill="none" />
      <circle cx="17.5" cy="12" r="2" fill="var(--kind-message)" stroke="none" />
    </Frame>
  );
}

/** The same tube, walled at its end: what enters does not leave by itself. */
export function DeadLetterQueueGlyph(props: GlyphProps) {
  return (
    <Frame kind="dlq" {...props}>
      <path d="M21 6.5H7.5a5.5 5.5 0 0 0 0 11H21z" />
      <path d="M21 4.5v15" fill="none" strokeWidth="2.4" />
      <path d="m10 9.8 4.4 4.4m0-4.4L10 14.2" fill="none" />
    </Frame>
  );
}

/** One in, many out: a hub with rays. */
export function TopicGlyph(props: GlyphProps) {
  return (
    <Frame kind="topic" {...props}>
      <path d="M12.5 12 21 5M13 12h8.5M12.5 12l8.5 7" fill="none" />
      <path d="M9.2 5.8 14 9v6l-4.8 3.2L4 15V9z" />
    </Frame>
  );
}

/** Parallel lanes, each in order, read but not emptied. */
export function StreamGlyph(props: GlyphProps) {
  return (
    <Frame kind="stream" {...props}>
      <path d="M5.5 4.5H22l-3.5 15H2z" />
      <path d="M4.4 9.5h16.4M3.2 14.5h16.4" fill="none" />
    </Frame>
  );
}

/** Points the way the work goes. */
export function ProducerGlyph(props: GlyphProps) {
  return (
    <Frame kind="producer" {...props}>
      <path d="M2.5 5h12l7 7-7 7h-12z" />
      <path d="M7 12h6.5m-2.5-2.5 2.5 2.5-2.5 2.5" fill="none" />
    </Frame>
  );
}

/** A worker with a tray that takes one piece at a time. */
export function ConsumerGlyph(props: GlyphProps) {
  return (
    <Frame kind="consumer" {...props}>
      <path d="M3.5 4h17v16h-17v-4.5a3.5 3.5 0 0 0 0-7z" />
      <path d="m10.5 12 2.4 2.6 4.6-5.2" fill="none" />
    </Frame>
  );
}

/** A message: the spark itself. */
export function MessageGlyph(props: GlyphProps) {
  return (
    <Frame kind="message" {...props}>
      <circle cx="12" cy="12" r="6.5" fill="var(--kind-message)" stroke="none" />
    </Frame>
  );
}

const glyphs = {
  producer: ProducerGlyph,
  queue: QueueGlyph,
  dlq: DeadLetterQueueGlyph,
  topic: TopicGlyph,
  stream: StreamGlyph,
  consumer: ConsumerGlyph,
  message: MessageGlyph,
} as const;

/** The glyph of a kind, for legends and lists that learn the kind from data. */
export function Glyph({ kind, ...props }: GlyphProps & { kind: Kind }) {
  const Shape = glyphs[kind];
  return <Shape {...props} />;
}
