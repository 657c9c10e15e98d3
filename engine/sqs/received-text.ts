import { brief } from '../module/sentences';

/** `shop received order 1 from orders (second time)` */
export function receivedText(
  by: string,
  { body, queue, receiveCount }: { body: string; queue: string; receiveCount: number },
): string {
  return `${by} received ${brief(body)} from ${queue}${receiveCount > 1 ? ` (${ordinal(receiveCount)} time)` : ''}`;
}

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

function ordinal(count: number): string {
  return ORDINALS[count] ?? `${count}th`;
}
