import type { Point } from './geometry';

/** A message where it was last painted. */
export interface Target extends Point {
  messageId: string;
  /** Name of what holds it. */
  holder: string;
  radius: number;
}

/** The nearest message within reach of a finger (or a mouse), or undefined. */
export function hit(targets: readonly Target[], point: Point, reach: number): Target | undefined {
  let best: Target | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    const distance = Math.hypot(target.x - point.x, target.y - point.y);
    if (distance <= Math.max(reach, target.radius) && distance < bestDistance) {
      best = target;
      bestDistance = distance;
    }
  }
  return best;
}
