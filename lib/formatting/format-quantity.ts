const secondsOf = { ms: 0.001, s: 1, min: 60, h: 3600, days: 86400 } as const;
const bytesOf = {
  bytes: 1,
  KB: 1000,
  KiB: 1024,
  MB: 1000 ** 2,
  MiB: 1024 ** 2,
  GB: 1000 ** 3,
  GiB: 1024 ** 3,
} as const;
const perSecond: Readonly<Record<string, string>> = {
  TPS: 'calls per second',
  'calls/s': 'calls per second',
  'msgs/s': 'messages per second',
  'per s': 'per second',
};

/**
 * A value with its unit as a person would say it: `345600, 's'` is "4 days", `1048576, 'bytes'` is "1 MiB",
 * `'0-43200', 's'` is "0 seconds to 12 hours". A value that is no number is printed as it is.
 */
export function formatQuantity(value: string | number, unit: string | null): string {
  const numbers = readNumbers(value);
  if (numbers === undefined) return String(value);
  const [from, to] = numbers.map((number) => formatNumber(number, unit));
  if (to === undefined) return from ?? '';
  return `${sharedUnitRemoved(from ?? '', to)} to ${to}`;
}

/** "1 to 20 seconds", not "1 second to 20 seconds". */
function sharedUnitRemoved(from: string, to: string): string {
  const [number, ...unit] = from.split(' ');
  const unitOfTo = to.split(' ').slice(1).join(' ');
  const stem = (text: string) => text.replace(/s$/, '');
  return number !== undefined && stem(unit.join(' ')) === stem(unitOfTo) ? number : from;
}

/** One number, or the two ends of a range; undefined when the text is neither. */
function readNumbers(value: string | number): number[] | undefined {
  if (typeof value === 'number') return [value];
  const match = /^(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?$/.exec(value.trim());
  if (match === null) return undefined;
  return [match[1], match[2]].filter((text) => text !== undefined).map(Number);
}

function formatNumber(number: number, unit: string | null): string {
  if (unit === null) return grouped(number);
  if (unit in secondsOf) return formatSeconds(number * secondsOf[unit as keyof typeof secondsOf]);
  if (unit in bytesOf) return formatBytes(number, unit as keyof typeof bytesOf);
  if (unit === '%') return `${grouped(number)}%`;
  if (unit === 'chars' || unit === 'char') return counted(number, 'characters');
  return counted(number, perSecond[unit] ?? unit);
}

/** Seconds in the largest unit that leaves no fraction: 5,400 s is "90 minutes", 86,400 s is "24 hours". */
export function formatSeconds(seconds: number): string {
  if (seconds > 0 && seconds < 1) return counted(Math.round(seconds * 1000), 'milliseconds');
  if (seconds >= 2 * 86400 && seconds % 86400 === 0) return counted(seconds / 86400, 'days');
  if (seconds >= 3600 && seconds % 3600 === 0) return counted(seconds / 3600, 'hours');
  if (seconds >= 60 && seconds % 60 === 0) return counted(seconds / 60, 'minutes');
  return counted(seconds, 'seconds');
}

function formatBytes(number: number, unit: keyof typeof bytesOf): string {
  if (unit !== 'bytes') return `${grouped(number)} ${unit}`;
  for (const larger of ['GiB', 'MiB', 'KiB'] as const) {
    if (number >= bytesOf[larger] && number % bytesOf[larger] === 0)
      return `${grouped(number / bytesOf[larger])} ${larger}`;
  }
  return counted(number, 'bytes');
}

function counted(number: number, plural: string): string {
  const word = number === 1 ? singular(plural) : plural;
  return `${grouped(number)} ${word}`;
}

function singular(plural: string): string {
  const [first = '', ...rest] = plural.split(' ');
  return [first.replace(/ies$/, 'y').replace(/s$/, ''), ...rest].join(' ');
}

function grouped(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 3 });
}
