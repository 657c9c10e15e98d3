import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

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
