import type { Box } from '../../drawing/geometry';
import { actorNode, FOOT, HEAD, type Node } from '../../drawing/layout';
import type { Place } from './graph';

/** Height of the line above a place that says what comes through the gate before it. */
export const CAPTION = 18;

/** Room above a sender for where it is. */
export const captionOf = ({ isElsewhere }: Place) => (isElsewhere ? CAPTION : 0);

/** A place put where it stands. */
export function nodeAt({ kind, name, scaled }: Place, box: Box): Node {
  if (kind !== 'queue' && kind !== 'dlq') return actorNode(kind, name, box, scaled);
  const inner = { x: box.x, y: box.y + HEAD, width: box.width, height: box.height - HEAD - FOOT };
  return { kind, name, box, inner };
}
