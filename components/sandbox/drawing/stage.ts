import type { ComponentType } from 'react';
import type { Layout } from './layout';
import type { LayoutStrategy } from './layout-strategy';
import type { LegendPart } from './legend-part';
import type { MovementAnimation } from './movements';

/** How a world is laid out, and what that needs besides cards and edges. */
export interface Stage {
  strategy: LayoutStrategy;
  animation?: Omit<MovementAnimation, 'painters'>;
  /** Stands over everything else. */
  Over?: ComponentType<{ layout: Layout }>;
  /** How to read that; fetched when somebody asks. */
  legend?(): Promise<{ legend: LegendPart }>;
}
