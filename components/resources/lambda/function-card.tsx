import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard, Trouble } from '../../sandbox/drawing/resource-card';
import card from '../../sandbox/drawing/resource-card.module.css';
import { short } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import styles from './function.module.css';
import { FunctionGlyph } from './glyph';

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
    <ResourceCard
      node={node}
      ground="var(--paper-raised)"
      glyph={<FunctionGlyph size={20} />}
      more={<Cells running={running} queued={queued} />}
    >
      {short(succeeded)} done
      <Trouble count={failed} word="failed" />
      <Trouble count={throttled} word="throttled" />
    </ResourceCard>
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
      {running + queued === 0 && <span className={card.meta}>waits to be called</span>}
      {running + queued > cells.length && <span className={card.meta}>{running + queued} in all</span>}
    </span>
  );
}
