import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

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
