import { memo, useId } from 'react';
import { along, type Box, pathOf } from './geometry';
import type { Edge, Layout, Node } from './layout';
import styles from './stage.module.css';

/** Everything of the drawing that stands still: edges with their arrowheads, and the tubes of the queues. */
export const Edges = memo(function Edges({ layout }: { layout: Layout }) {
  const id = useId();
  return (
    <svg
      className={styles.edges}
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        {(['plain', 'dead'] as const).map((tone) => (
          <marker
            key={tone}
            id={`${id}${tone}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto-start-reverse"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0.5 0.8 7.2 4 0.5 7.2z" className={tone === 'dead' ? styles.headDead : styles.head} />
          </marker>
        ))}
      </defs>
      {layout.edges.map((edge) => (
        <EdgeLine key={`${edge.from} ${edge.to} ${edge.kind}`} edge={edge} layout={layout} markers={id} />
      ))}
      {[...layout.nodes.values()].map((node) =>
        node.kind === 'queue' || node.kind === 'dlq' ? <Tube key={node.name} node={node} /> : null,
      )}
    </svg>
  );
});

function EdgeLine({ edge, layout, markers }: { edge: Edge; layout: Layout; markers: string }) {
  const dead = edge.kind === 'redrive';
  const at = along(edge.curve, 0.5);
  const right = layout.flow === 'row';
  return (
    <>
      <path
        d={pathOf(edge.curve)}
        className={dead ? styles.edgeDead : styles.edge}
        markerEnd={`url(#${markers}${dead ? 'dead' : 'plain'})`}
      />
      {edge.label && (
        <text
          x={at.x + (right ? -10 : 12)}
          y={at.y + (right ? 4 : 0)}
          textAnchor={right ? 'end' : 'start'}
          className={styles.edgeLabel}
        >
          {edge.label}
        </text>
      )}
    </>
  );
}

/** A queue is a tube: open where messages leave. A dead-letter queue is walled at that end. */
function Tube({ node }: { node: Node }) {
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
