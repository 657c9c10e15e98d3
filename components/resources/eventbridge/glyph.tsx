import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

/** One long line that many listen to. */
export function BusGlyph(props: GlyphProps) {
  return (
    <Frame kind="bus" {...props}>
      <rect x="2" y="9" width="20" height="6" rx="3" />
      <path d="M6 9V4.5m6 4.5V4.5M18 9V4.5M9 15v4.5m6-4.5v4.5" fill="none" />
    </Frame>
  );
}
