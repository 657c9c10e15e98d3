import type { LegendPart } from '../../sandbox/drawing/legend-part';

/** How to read workers. */
export const legend: LegendPart = { order: 100, Lines };

function Lines() {
  return <li>Dashed worker: polling. Filled: at work. Crossed out: crashed.</li>;
}
