/** Virtual time as a clock: `00:31`, `12:05`, `1:02:03`. Takes milliseconds, rounds down. */
export function clock(atMs: number): string {
  const total = Math.max(0, Math.floor(atMs / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const pad = (part: number) => String(part).padStart(2, '0');
  const tail = `${pad(minutes)}:${pad(total % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** The tenth of a second that `clock` leaves out, 0 to 9. */
export function tenth(atMs: number): number {
  return Math.floor((Math.max(0, atMs) % 1000) / 100);
}

const units: [number, string][] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
];

/** A span in its largest two units: `4 d`, `1 min 30 s`, `2.5 s`, `300 ms`. */
export function span(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 10_000 && ms % 1000 !== 0) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  const index = units.findIndex(([size]) => ms >= size);
  const [size, name] = units[index] ?? [1000, 's'];
  const whole = Math.floor(ms / size);
  const [smaller, smallerName] = units[index + 1] ?? [size, name];
  const rest = Math.floor((ms % size) / smaller);
  return rest > 0 ? `${whole} ${name} ${rest} ${smallerName}` : `${whole} ${name}`;
}

/** A count that stays short: `873`, `9999`, `12k`, `1.2M`. */
export function short(count: number): string {
  if (count < 10_000) return String(count);
  if (count < 1_000_000) return `${Math.floor(count / 1000)}k`;
  return `${(Math.floor(count / 100_000) / 10).toFixed(1)}M`;
}

/** `1 message`, `3 messages`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const durationUnits: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a declared duration such as `'30s'`; undefined when it is none. */
export function durationMs(duration: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration ?? '');
  if (match === null) return undefined;
  return Number(match[1]) * (durationUnits[match[2] ?? 's'] ?? 1000);
}
