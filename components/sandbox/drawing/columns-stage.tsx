import { columns } from './columns';
import { FilterMarks } from './filter-marks';
import styles from './filter-marks.module.css';
import { inTurns } from './in-turns';
import { CAPTION, type Layout } from './layout';
import type { Stage } from './stage';
import { paintOnEdge, throughWaypoint } from './stopped-movements';

/** The stage of a world in which messages go through several stations, and may be stopped between two of them. */
export const columnsStage: Stage = {
  strategy: columns,
  animation: { inTurns, throughWaypoint, onEdge: paintOnEdge },
  Over,
  legend: () => import('./filter-legend'),
};

/** What stands over the cards: filters, and where things are that are elsewhere. */
function Over({ layout }: { layout: Layout }) {
  return (
    <>
      <FilterMarks layout={layout} />
      <Whereabouts layout={layout} />
    </>
  );
}

function Whereabouts({ layout }: { layout: Layout }) {
  return [...layout.nodes.values()].map(({ name, whereabouts, box }) => {
    if (whereabouts === undefined) return null;
    const right = layout.width - box.x - box.width;
    return (
      <span
        key={name}
        className={styles.elsewhere}
        style={{ right, top: box.y - CAPTION }}
        title={whereabouts}
      >
        {whereabouts}
      </span>
    );
  });
}
