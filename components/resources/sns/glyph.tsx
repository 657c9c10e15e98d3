import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

/** One in, many out: a hub with rays. */
export function TopicGlyph(props: GlyphProps) {
  return (
    <Frame kind="topic" {...props}>
      <path d="M12.5 12 21 5M13 12h8.5M12.5 12l8.5 7" fill="none" />
      <path d="M9.2 5.8 14 9v6l-4.8 3.2L4 15V9z" />
    </Frame>
  );
}
