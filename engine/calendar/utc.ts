const DAY_MS = 86_400_000;

/** A moment's parts in UTC; month and day count from 1. */
export interface UtcParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/**
 * The parts of a moment, by the proleptic Gregorian calendar. The engine has no Date: a calendar is arithmetic and needs no clock.
 * @param ms milliseconds since the Unix epoch
 */
export function utcParts(ms: number): UtcParts {
  const days = Math.floor(ms / DAY_MS);
  const ofDay = ms - days * DAY_MS;
  // Years are counted from the first of March, so that a leap day is the last day of its year.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    hour: Math.floor(ofDay / 3_600_000),
    minute: Math.floor(ofDay / 60_000) % 60,
    second: Math.floor(ofDay / 1000) % 60,
    millisecond: Math.floor(ofDay) % 1000,
  };
}

/** `2026-01-31T09:05:07.040Z` */
export function isoTime(ms: number): string {
  const { millisecond } = utcParts(ms);
  return `${isoSeconds(ms).slice(0, -1)}.${padded(millisecond, 3)}Z`;
}

/** `2026-01-31T09:05:07Z` */
export function isoSeconds(ms: number): string {
  const { year, month, day, hour, minute, second } = utcParts(ms);
  const date = [padded(year, 4), padded(month), padded(day)].join('-');
  return `${date}T${[hour, minute, second].map((part) => padded(part)).join(':')}Z`;
}

export function padded(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
