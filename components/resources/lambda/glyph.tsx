import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

/** Code that runs when it is called. */
export function FunctionGlyph(props: GlyphProps) {
  return (
    <Frame kind="function" {...props}>
      <rect x="2.5" y="2.5" width="19" height="19" rx="4" />
      <path d="M7.5 6.5h2.8L16 17.5h1.5M11.4 10.6 7.6 17.5" fill="none" />
    </Frame>
  );
}
