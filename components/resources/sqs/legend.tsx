import { ClockIcon, RingIcon, SolidIcon } from '../../sandbox/drawing/icons';
import type { LegendPart } from '../../sandbox/drawing/legend-part';

/** How to read the messages of a queue. */
export const legend: LegendPart = { order: 0, Lines };

function Lines() {
  return (
    <>
      <li>
        <SolidIcon /> visible: anyone can receive it
      </li>
      <li>
        <RingIcon /> in flight: received, hidden until the ring runs down
      </li>
      <li>
        <ClockIcon /> delayed: not yet visible
      </li>
    </>
  );
}
