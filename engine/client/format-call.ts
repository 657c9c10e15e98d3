import { sdkName } from './aws-names';
import type { TraceLine } from './sandbox-client';

export type CallFormat = 'cli' | 'sdk' | 'json';
type Call = Pick<TraceLine, 'name' | 'service' | 'aws' | 'request'>;

/** Longer lines are broken, one argument or member to a line. */
const LINE = 88;

/** A call of the trace as something that can be pasted: an AWS CLI command, TypeScript for SDK v3, or the request's JSON. */
export function formatCall(call: Call, format: CallFormat): string {
  if (format === 'cli') return formatCli(call);
  return format === 'sdk' ? formatSdk(call) : JSON.stringify(call.request ?? {}, null, 2);
}

function formatCli({ name, service, aws, request }: Call): string {
  const command = `aws ${aws?.cli ?? service} ${kebab(name)}`;
  const fields = Object.entries((request ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  // The command line reads a value that begins so as the name of a file; only a JSON input is safe from that.
  if (fields.some(([, value]) => typeof value === 'string' && /^fileb?:\/\//.test(value))) {
    return `${command} --cli-input-json ${quote(JSON.stringify(request))}`;
  }
  const flags = fields.map(([field, value]) => flag(kebab(field), value));
  const line = [command, ...flags].join(' ');
  return line.length <= LINE ? line : [command, ...flags].join(' \\\n  ');
}

/** `MaxNumberOfMessages` → `max-number-of-messages`, `AWSAccountIds` → `aws-account-ids`, as the command line spells them. */
function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

function flag(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? `--${name}` : `--no-${name}`;
  if (Array.isArray(value) && value.every(isScalar))
    return `--${name} ${value.map((item) => quote(String(item))).join(' ')}`;
  const text = isScalar(value) ? String(value) : shorthand(value);
  // A value that begins with a dash would be taken for another flag.
  return `--${name}${text.startsWith('-') ? '=' : ' '}${quote(text)}`;
}

/** `Key=value,Other=value` where that is unmistakable, else JSON. */
function shorthand(value: unknown): string {
  const members = Object.entries((value ?? {}) as Record<string, unknown>);
  const isSimple = members.every(([, member]) => isScalar(member) && /^[\w:./@+-]+$/.test(String(member)));
  if (Array.isArray(value) || !isSimple || members.length === 0) return JSON.stringify(value);
  return members.map(([key, member]) => `${key}=${member}`).join(',');
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A word as a POSIX shell reads it: in single quotes unless it needs none. */
function quote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function formatSdk({ name, service, aws, request }: Call): string {
  const client = `${sdkName(service, aws)}Client`;
  return [
    `import { ${client}, ${name}Command } from '@aws-sdk/client-${service}';`,
    '',
    `const ${service} = new ${client}({});`,
    `const answer = await ${service}.send(new ${name}Command(${literal(request ?? {}, 0)}));`,
  ].join('\n');
}

function literal(value: unknown, depth: number): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    return enclosed(
      '[',
      value.map((item) => literal(item, depth + 1)),
      ']',
      depth,
    );
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(
      ([key, member]) =>
        `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : stringLiteral(key)}: ${literal(member, depth + 1)}`,
    );
  return members.length === 0 ? '{}' : enclosed('{', members, '}', depth);
}

function enclosed(open: string, parts: string[], close: string, depth: number): string {
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (line.length + depth * 2 <= LINE - 24 && !line.includes('\n')) return line;
  const indent = '  '.repeat(depth + 1);
  return `${open}\n${parts.map((part) => `${indent}${part},\n`).join('')}${'  '.repeat(depth)}${close}`;
}

function stringLiteral(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
