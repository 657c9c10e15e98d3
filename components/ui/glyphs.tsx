import { Frame, type GlyphProps } from './glyph-frame';

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
