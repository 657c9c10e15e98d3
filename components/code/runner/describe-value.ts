const MOST_CHARACTERS = 4000;
const DEEPEST = 6;

/** A value as a console line shows it. Text stands as it is; anything else as JSON-like text, cut where it is endless. */
export function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? value : shown(value, 0, []);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

function shown(value: unknown, depth: number, around: readonly object[]): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (around.includes(value)) return '[itself]';
  const known = wellKnown(value);
  if (known !== undefined) return known;
  if (depth >= DEEPEST) return Array.isArray(value) ? '[…]' : '{…}';
  return members(value, depth, [...around, value]);
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'function' ? `[function ${value.name || 'without a name'}]` : String(value);
}

function wellKnown(value: object): string | undefined {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return value.toISOString();
  return value instanceof Uint8Array ? `[${value.length} bytes]` : undefined;
}

function members(value: object, depth: number, around: readonly object[]): string {
  const indent = '  '.repeat(depth + 1);
  const end = `\n${'  '.repeat(depth)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${value.map((one) => `\n${indent}${shown(one, depth + 1, around)}`).join(',')}${end}]`;
  }
  // What every answer of the SDK carries says nothing about the world.
  const own = Object.entries(value).filter(([key, one]) => one !== undefined && key !== '$metadata');
  if (own.length === 0) return '{}';
  return `{${own.map(([key, one]) => `\n${indent}${key}: ${shown(one, depth + 1, around)}`).join(',')}${end}}`;
}
