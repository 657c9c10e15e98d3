import type { NodeGeometry } from '../../sandbox/drawing/sized-graph';

export const geometry: Readonly<Record<string, NodeGeometry>> = {
  // Its invocations are cells between the name and the counts.
  function: { role: 'worker', height: 88, width: [120, 200] },
};
