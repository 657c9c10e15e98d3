import { leftOf, redriveCurve, rightOf, straightDown } from './curves';
import type { Tree } from './forest';
import { between } from './geometry';
import type { Node } from './layout';
import type { LayoutStrategy } from './layout-strategy';
import { placeLines } from './place-lines';

/** A narrower stage is drawn from top to bottom. */
const NARROW = 560;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

const allOf = (trees: readonly Tree[]): Tree[] => trees.flatMap((tree) => [tree, ...allOf(tree.below)]);

const rootsOf: LayoutStrategy['rootsOf'] = ({ roots }) => roots.filter(({ node }) => node.role === 'holder');

/**
 * For a world in which every message is sent to one holder and taken from there: each holder has a row, between those who send
 * to it and those who work for it, and its dead letters the row below. As no way is longer than that, the rows share the width
 * by fixed parts and a side on which nobody stands takes no room.
 */
export const rows: LayoutStrategy = {
  stage: 'rows',
  // Whoever sends to what is no more, or works for it, is not drawn.
  rootsOf,
  columnsFor(_graph, forest, width) {
    if (width < NARROW) return undefined;
    const all = allOf(rootsOf(forest));
    const left = all.some(({ senders }) => senders.length > 0) ? clamp(width * 0.19, 124, 176) : 0;
    const right = all.some(({ children }) => children.length > 0) ? clamp(width * 0.27, 170, 250) : 0;
    const gap = clamp(width * 0.075, 36, 84);
    const x = left > 0 ? left + gap : 0;
    const end = right > 0 ? width - right - gap : width;
    const centre = { x, width: end - x };
    const last = { x: width - right, width: right };
    return { first: { x: 0, width: left }, of: ({ role }) => (role === 'holder' ? centre : last) };
  },
  readingOrder: (roots) =>
    allOf(roots).flatMap(({ node, senders, children }) => [
      ...senders,
      ...children.map((child) => child.node),
      node,
    ]),
  below: 34,
  placeDown: placeLines,
  curve(start: Node, end: Node, isRedrive, flow) {
    if (isRedrive) return redriveCurve(start, end, flow);
    return flow === 'row' ? between(rightOf(start), leftOf(end), 'right') : straightDown(start, end);
  },
  isLabelled: () => true,
  filterAt: { row: 0.86, column: 0.8 },
};
