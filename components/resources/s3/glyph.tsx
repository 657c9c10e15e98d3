import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

/** Holds objects and tells of them. */
export function BucketGlyph(props: GlyphProps) {
  return (
    <Frame kind="bucket" {...props}>
      <path d="M3.5 6 6 20.5h12L20.5 6" />
      <ellipse cx="12" cy="6" rx="8.5" ry="2.6" />
      <path d="M9 13.2h6" fill="none" />
    </Frame>
  );
}
