import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard } from '../../sandbox/drawing/resource-card';
import { LockIcon } from '../../sandbox/drawing/status-marks';
import { plural, short } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import { TopicGlyph } from './glyph';
import styles from './topic.module.css';

export function TopicCard({ node }: { node: Node }) {
  const of = node.name;
  const published = useWorld((view) => view.topics?.[of]?.published ?? 0);
  const repeated = useWorld((view) => view.topics?.[of]?.deduplicated ?? 0);
  const encrypted = useWorld((view) => view.topics?.[of]?.encrypted ?? false);
  const archived = useWorld((view) => view.topics?.[of]?.archived ?? 0);
  return (
    <ResourceCard
      node={node}
      className={styles.topic}
      glyph={<TopicGlyph size={20} />}
      aside={encrypted && <LockIcon label="encrypted" />}
    >
      {short(published)} published
      {repeated > 0 && ` · ${plural(repeated, 'repeat')} dropped`}
      {archived > 0 && ` · ${short(archived)} archived`}
    </ResourceCard>
  );
}
