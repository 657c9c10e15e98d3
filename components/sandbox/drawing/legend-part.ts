import type { ComponentType } from 'react';

/** Items of the list that says how to read the drawing, and their place in it: smaller first. */
export interface LegendPart {
  order: number;
  Lines: ComponentType;
}
