import { padded, type UtcParts, utcParts } from '../calendar/utc';
import type { Context } from '../kernel/context';
import type { Stream } from './stream';

const EXPRESSION = /!\{([a-z-]+):([^}]*)\}/gi;

/**
 * The key of an object: the prefix, `yyyy/MM/dd/HH/` unless the prefix names a time itself, and a name of stream, version, time
 * and a UUID. The time is that of the oldest record, in UTC. Source: Firehose Developer Guide, s3-prefixes and basic-deliver.
 */
export function objectKey(stream: Stream, sinceMs: number, context: Context): string {
  const parts = utcParts(sinceMs);
  const { prefix } = stream;
  const isDated = /!\{timestamp:/i.test(prefix);
  const folder = isDated ? '' : `${formatted('yyyy/MM/dd/HH', parts)}/`;
  const name = `${stream.name}-${stream.version}-${formatted('yyyy-MM-dd-HH-mm-ss', parts)}-${context.uuid()}`;
  return `${evaluated(prefix, parts, context)}${folder}${name}`;
}

function evaluated(prefix: string, parts: UtcParts, context: Context): string {
  return prefix.replace(EXPRESSION, (_whole, namespace: string, text: string) =>
    namespace === 'timestamp' ? formatted(text, parts) : context.uuid().replaceAll('-', '').slice(0, 11),
  );
}

/** The letters of Java's DateTimeFormatter that keys use; text in single quotes stands as it is. */
function formatted(pattern: string, { year, month, day, hour, minute, second }: UtcParts): string {
  const values: Record<string, number> = { y: year, M: month, d: day, H: hour, m: minute, s: second };
  return pattern.replace(/'([^']*)'|([yMdHms])\2*/g, (run, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted;
    const text = padded(values[letter] ?? 0, run.length);
    return letter === 'y' && run.length === 2 ? text.slice(-2) : text;
  });
}

/** What is wrong with the prefixes, as a sentence. Source: Firehose Developer Guide, s3-prefixes, "Semantic rules". */
export function prefixFault(prefix: string, errorPrefix: string): string | undefined {
  const inPrefix = [...prefix.matchAll(EXPRESSION)].map(nameOf);
  const inErrors = [...errorPrefix.matchAll(EXPRESSION)].map(nameOf);
  const unknown = [...inPrefix, ...inErrors].find((name) => !isKnown(name));
  if (unknown) return `Expression !{${unknown}} is not valid.`;
  if (inPrefix.includes('firehose:error-output-type')) {
    return 'Prefix cannot contain !{firehose:error-output-type}.';
  }
  if (inPrefix.length > 0 && errorPrefix === '') {
    return 'ErrorOutputPrefix cannot be null or empty when Prefix contains expressions.';
  }
  if (inErrors.length > 0 && !inErrors.includes('firehose:error-output-type')) {
    return 'ErrorOutputPrefix with expressions must contain !{firehose:error-output-type}.';
  }
  return undefined;
}

function nameOf([, namespace = '', text = '']: RegExpMatchArray): string {
  return namespace.toLowerCase() === 'timestamp' ? 'timestamp' : `${namespace}:${text}`;
}

function isKnown(name: string): boolean {
  return ['timestamp', 'firehose:random-string', 'firehose:error-output-type'].includes(name);
}
