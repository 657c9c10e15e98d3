import type { LegendPart } from '../../sandbox/drawing/legend-part';
import marks from '../../sandbox/drawing/resource-card.module.css';
import { LockIcon } from '../../sandbox/drawing/status-marks';

/** How to read what is stopped by a policy. */
export const legend: LegendPart = { order: 50, Lines };

function Lines() {
  return (
    <li className={marks.legend}>
      <LockIcon label="" /> a refused call bounces off a lock
    </li>
  );
}
