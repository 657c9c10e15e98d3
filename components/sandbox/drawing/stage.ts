import type { ComponentType } from 'react';
import type { Layout } from './layout';
import type { LayoutStrategy } from './layout-strategy';
import type { MovementAnimation } from './movements';

/** How a world is laid out, and what that needs besides cards and edges. */
export interface Stage {
  strategy: LayoutStrategy;
  animation?: Omit<MovementAnimation, 'painters'>;
  /** Stands over everything else. */
  Over?: ComponentType<{ layout: Layout }>;
  /** How to read that: items of a list. */
  Legend?: ComponentType;
}
