import { AroundGlyph } from '@/components/ui/around-glyphs';
import type { Node } from '../../drawing/layout';
import { short } from '../../format';
import { useWorld } from '../../use-sandbox';
import styles from './around-cards.module.css';
import { Card, Trouble } from './card';

const MOST_CELLS = 8;

/** A function: filled cells run, hollow ones wait. */
export function FunctionCard({ node }: { node: Node }) {
  const of = node.name;
  const running = useWorld((view) => view.functions?.[of]?.running ?? 0);
  const queued = useWorld((view) => view.functions?.[of]?.queued ?? 0);
  const succeeded = useWorld((view) => view.functions?.[of]?.succeeded ?? 0);
  const failed = useWorld((view) => view.functions?.[of]?.failed ?? 0);
  const throttled = useWorld((view) => view.functions?.[of]?.throttled ?? 0);
  return (
    <Card
      node={node}
      kind="function"
      glyph={<AroundGlyph kind="function" size={20} />}
      more={<Cells running={running} queued={queued} />}
    >
      {short(succeeded)} done
      <Trouble count={failed} word="failed" />
      <Trouble count={throttled} word="throttled" />
    </Card>
  );
}

function Cells({ running, queued }: { running: number; queued: number }) {
  const cells = [
    ...Array.from({ length: Math.min(running, MOST_CELLS) }, () => styles.cellRuns),
    ...Array.from({ length: Math.min(queued, MOST_CELLS) }, () => styles.cellWaits),
  ].slice(0, MOST_CELLS);
  const placed = cells.map((className, index) => ({ className, key: index }));
  return (
    <span className={styles.cells}>
      {placed.map(({ className, key }) => (
        <span key={key} className={className} />
      ))}
      {running + queued === 0 && <span className={styles.meta}>waits to be called</span>}
      {running + queued > cells.length && <span className={styles.meta}>{running + queued} in all</span>}
    </span>
  );
}
