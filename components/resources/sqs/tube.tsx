import type { Box } from '../../sandbox/drawing/geometry';
import type { Node } from '../../sandbox/drawing/layout';
import styles from './queue.module.css';

/** A queue is a tube: open where messages leave. A dead-letter queue is walled at that end. */
export function Tube({ node }: { node: Node }) {
  const { x, y, width, height } = node.inner;
  const end = height * 0.2;
  if (node.kind === 'dlq') {
    return (
      <g className={styles.tubeDead}>
        <path d={walled(node.inner)} />
        <path d={`M${x + width} ${y - 5}v${height + 10}`} className={styles.wall} />
      </g>
    );
  }
  return (
    <g className={styles.tube}>
      <path
        d={`M${x + end} ${y}H${x + width - end}a${end} ${height / 2} 0 0 1 0 ${height}H${x + end}a${end} ${height / 2} 0 0 1 0 ${-height}z`}
      />
      <ellipse cx={x + width - end} cy={y + height / 2} rx={end} ry={height / 2} className={styles.mouth} />
    </g>
  );
}

function walled({ x, y, width, height }: Box): string {
  const end = height * 0.2;
  return `M${x + width} ${y}H${x + end}a${end} ${height / 2} 0 0 0 0 ${height}H${x + width}z`;
}
