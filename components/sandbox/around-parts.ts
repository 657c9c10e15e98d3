import type { ComponentType } from 'react';
import type { Choreography } from './drawing/paint-travels';

/** What a sandbox shows of topics and the services around them; a page without those never loads it. */
export interface AroundParts {
  /** The drawing, in place of the one of queues alone. */
  Stage: ComponentType;
  /** Calls of other services, before those of queues. */
  Hand: ComponentType;
  /** A look into one resource. */
  Resources: ComponentType;
  /** How to read what it draws: items of a list. */
  Legend: ComponentType;
  /** What the drawing shows of them, as text. */
  Text: ComponentType;
  /** How messages travel between them. */
  travels: Choreography;
  /** Whether it has the form of an operation. */
  handles(operation: string): boolean;
  /** What to do about an error code. */
  remedies: Readonly<Record<string, string>>;
}
