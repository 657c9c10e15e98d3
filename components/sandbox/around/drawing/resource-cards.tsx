import { AroundGlyph, StreamGlyph, TopicGlyph } from '@/components/ui/around-glyphs';
import type { Node } from '../../drawing/layout';
import { plural, short } from '../../format';
import { useWorld } from '../../use-sandbox';
import { Card, Trouble } from './card';
import { LockIcon } from './marks';

export function TopicCard({ node }: { node: Node }) {
  const of = node.name;
  const published = useWorld((view) => view.topics?.[of]?.published ?? 0);
  const repeated = useWorld((view) => view.topics?.[of]?.deduplicated ?? 0);
  const encrypted = useWorld((view) => view.topics?.[of]?.encrypted ?? false);
  const archived = useWorld((view) => view.topics?.[of]?.archived ?? 0);
  return (
    <Card
      node={node}
      kind="topic"
      glyph={<TopicGlyph size={20} />}
      aside={encrypted && <LockIcon label="encrypted" />}
    >
      {short(published)} published
      {repeated > 0 && ` · ${plural(repeated, 'repeat')} dropped`}
      {archived > 0 && ` · ${short(archived)} archived`}
    </Card>
  );
}

export function BucketCard({ node }: { node: Node }) {
  const of = node.name;
  const objects = useWorld((view) => view.buckets?.[of]?.objectsTotal ?? 0);
  const notified = useWorld((view) => view.buckets?.[of]?.notified ?? 0);
  return (
    <Card node={node} kind="bucket" glyph={<AroundGlyph kind="bucket" size={20} />}>
      {plural(objects, 'object')}
      {notified > 0 && ` · told ${plural(notified, 'time')}`}
    </Card>
  );
}

export function BusCard({ node }: { node: Node }) {
  const of = node.name;
  const received = useWorld((view) => view.buses?.[of]?.received ?? 0);
  const unmatched = useWorld((view) => view.buses?.[of]?.unmatched ?? 0);
  return (
    <Card node={node} kind="bus" glyph={<AroundGlyph kind="bus" size={20} />}>
      bus · {plural(received, 'event')}
      <Trouble count={unmatched} word="unmatched" />
    </Card>
  );
}

/** Nothing is known of it but that it is there: what it wrote shows in its bucket. */
export function StreamCard({ node }: { node: Node }) {
  return (
    <Card node={node} kind="stream" glyph={<StreamGlyph size={20} />}>
      delivery stream
    </Card>
  );
}
