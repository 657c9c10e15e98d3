export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** A cubic Bézier: start, two handles, end. */
export type Curve = readonly [Point, Point, Point, Point];

/** A calm curve that leaves and arrives along the flow. */
export function between(from: Point, to: Point, along: 'right' | 'down'): Curve {
  if (along === 'right') {
    const reach = Math.max(12, Math.abs(to.x - from.x) * 0.5);
    return [from, { x: from.x + reach, y: from.y }, { x: to.x - reach, y: to.y }, to];
  }
  const reach = Math.max(10, Math.abs(to.y - from.y) * 0.5);
  return [from, { x: from.x, y: from.y + reach }, { x: to.x, y: to.y - reach }, to];
}

/** Point on the curve, `t` from 0 to 1. */
export function along([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

export function pathOf([a, b, c, d]: Curve): string {
  const at = (point: Point) => `${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}`;
  return `M${at(a)}C${at(b)} ${at(c)} ${at(d)}`;
}

export function centre(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Slow at both ends. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2;
}
