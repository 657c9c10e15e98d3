import { memo, useId } from 'react';
import type { NodeKind } from '@/components/resources/resource-module';
import { along, pathOf } from './geometry';
import type { Edge, Layout } from './layout';
import styles from './topology-canvas.module.css';

interface EdgesProps {
  layout: Layout;
  kinds: Readonly<Record<string, Pick<NodeKind, 'Shape'>>>;
}

/** Everything of the drawing that stands still: edges with their arrowheads, and what lies under the messages in a node. */
export const Edges = memo(function Edges({ layout, kinds }: EdgesProps) {
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
      {[...layout.nodes.values()].map((node) => {
        const Shape = kinds[node.kind]?.Shape;
        return Shape && <Shape key={node.name} node={node} />;
      })}
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
