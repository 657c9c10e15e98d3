import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard } from '../../sandbox/drawing/resource-card';
import { plural } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import { BucketGlyph } from './glyph';

export function BucketCard({ node }: { node: Node }) {
  const of = node.name;
  const objects = useWorld((view) => view.buckets?.[of]?.objectsTotal ?? 0);
  const notified = useWorld((view) => view.buckets?.[of]?.notified ?? 0);
  return (
    <ResourceCard node={node} glyph={<BucketGlyph size={20} />}>
      {plural(objects, 'object')}
      {notified > 0 && ` · told ${plural(notified, 'time')}`}
    </ResourceCard>
  );
}
