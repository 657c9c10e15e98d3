import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

/** Parallel lanes, each in order, read but not emptied. */
export function StreamGlyph(props: GlyphProps) {
  return (
    <Frame kind="stream" {...props}>
      <path d="M5.5 4.5H22l-3.5 15H2z" />
      <path d="M4.4 9.5h16.4M3.2 14.5h16.4" fill="none" />
    </Frame>
  );
}
