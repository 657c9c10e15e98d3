import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

/** Watches a number. */
export function AlarmGlyph(props: GlyphProps) {
  return (
    <Frame kind="alarm" {...props}>
      <circle cx="12" cy="13" r="8" />
      <path d="M12 8.5v5M12 16.6v.01M3 7l3.2-3.2M21 7l-3.2-3.2" fill="none" />
    </Frame>
  );
}
