import { createHash } from 'node:crypto';
import type { Layout } from '../layout';

const whole = (...numbers: number[]) => numbers.map((each) => Math.round(each)).join(',');

/** For tests: a layout as lines of text, in whole pixels; its nodes in their order, its edges by name. */
export function layoutText({ width, height, flow, nodes, edges }: Layout): string {
  const boxes = [...nodes.values()].map(
    ({ name, kind, box, inner }) =>
      `${kind} ${name} ${whole(box.x, box.y, box.width, box.height)} | ${whole(inner.x, inner.y, inner.width, inner.height)}`,
  );
  const curves = edges.map(({ from, to, kind, label, filter, curve }) =>
    [
      `${from} ${kind} ${to}`,
      curve.map(({ x, y }) => whole(x, y)).join(' '),
      ...(label === undefined ? [] : [`"${label}"`]),
      ...(filter === undefined
        ? []
        : [`${filter.kind} ${filter.of} ${filter.passes ?? 'all'} @${filter.at}`]),
    ].join(' | '),
  );
  return [`${flow} ${whole(width, height)}`, ...boxes, ...curves.sort()].join('\n');
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
