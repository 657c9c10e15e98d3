import type { GlyphProps } from '@/components/ui/glyph-frame';
import { glyphKinds } from './outlines';

/** The glyph of any kind, for legends and lists that learn the kind from data. */
export function Glyph({ kind, ...props }: GlyphProps & { kind: string }) {
  const Shape = glyphKinds[kind]?.Glyph;
  return Shape && <Shape {...props} />;
}
