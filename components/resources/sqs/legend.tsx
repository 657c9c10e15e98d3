import { ClockIcon, RingIcon, SolidIcon } from '../../sandbox/drawing/icons';

/** How to read the messages of a queue. */
export function QueueLegend() {
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
