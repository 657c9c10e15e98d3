import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard, Trouble } from '../../sandbox/drawing/resource-card';
import { plural } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import { BusGlyph } from './glyph';

export function BusCard({ node }: { node: Node }) {
  const of = node.name;
  const received = useWorld((view) => view.buses?.[of]?.received ?? 0);
  const unmatched = useWorld((view) => view.buses?.[of]?.unmatched ?? 0);
  return (
    <ResourceCard node={node} glyph={<BusGlyph size={20} />}>
      bus · {plural(received, 'event')}
      <Trouble count={unmatched} word="unmatched" />
    </ResourceCard>
  );
}
