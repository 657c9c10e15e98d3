import type { LegendPart } from './legend-part';
import marks from './resource-card.module.css';
import { FunnelIcon, PendingIcon } from './status-marks';

/** How to read filters, and what waits before one. */
export const legend: LegendPart = { order: 40, Lines };

function Lines() {
  return (
    <>
      <li className={marks.legend}>
        <FunnelIcon /> filter or rule: what does not match stops before it; press it to look into it
      </li>
      <li className={marks.legend}>
        <PendingIcon /> subscription that waits for its confirmation
      </li>
    </>
  );
}
