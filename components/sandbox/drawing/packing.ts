import type { Point } from './geometry';

/** How a number of equal things is packed into a box. */
export interface Packing {
  radius: number;
  /** How many fit; the rest is counted in words. */
  capacity: number;
  /** Things in one column. */
  rows: number;
  /** Distance of neighbours. */
  pitch: number;
  at(index: number): Point;
}
