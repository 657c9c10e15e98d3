import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard } from '../../sandbox/drawing/resource-card';
import { StreamGlyph } from './glyph';

/** Nothing is known of it but that it is there: what it wrote shows in its bucket. */
export function StreamCard({ node }: { node: Node }) {
  return (
    <ResourceCard node={node} glyph={<StreamGlyph size={20} />}>
      delivery stream
    </ResourceCard>
  );
}
