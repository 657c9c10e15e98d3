/** Data that survives JSON: what snapshots, timers, commands and trace entries are made of. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain | undefined };

/**
 * JSON with sorted keys and without undefined members, so that equal data gives equal text in every runtime.
 * @throws TypeError for a number that JSON cannot hold: a NaN in a snapshot is a bug worth stopping for.
 */
export function canonicalJson(value: Plain | undefined): string {
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`A snapshot holds ${value}, which JSON cannot hold.`);
  return JSON.stringify(value);
}
