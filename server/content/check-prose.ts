import 'server-only';
import type { Text } from 'mdast';
import type { ContentFault } from './content-fault';

const units = [
  'ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?|days?|weeks?|months?|years?',
  'bytes?|[kKMG]i?B|characters?|chars?',
  'messages?|times|calls?|requests?|receives?|retries|attempts?|entries|records?|groups?|workers?|TPS',
  'per (?:second|minute|hour|day|call|message)',
].join('|');

// A time on the sandbox's clock (00:31) is no quantity, hence no colon before the digits.
const quantity = new RegExp(
  String.raw`(?<![\w:.,])\d+(?:[.,]\d+)*(?:\s?%|\s?/s\b|[\s-]?(?:${units})\b)`,
  'g',
);

/** Numbers with a unit typed in prose: they would be written twice, and one of the two would become wrong. */
export function checkProse(node: Text, file: string): ContentFault[] {
  return [...node.value.matchAll(quantity)].map((match) => {
    const before = node.value.slice(0, match.index).split('\n');
    const start = node.position?.start;
    return {
      file,
      line: start && start.line + before.length - 1,
      column: start && (before.length === 1 ? start.column + match.index : (before.at(-1)?.length ?? 0) + 1),
      fault: `"${match[0]}" is a number with a unit, typed in prose.`,
      remedy: 'use <Fact id="…" />, or write a number of your own sandbox in words.',
    };
  });
}
