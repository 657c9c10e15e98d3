import { Frame, type GlyphProps } from './glyph-frame';

/** A message: the spark itself. */
export function MessageGlyph(props: GlyphProps) {
  return (
    <Frame kind="message" {...props}>
      <circle cx="12" cy="12" r="6.5" fill="var(--kind-message)" stroke="none" />
    </Frame>
  );
}
