const FORM =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/;

/**
 * Milliseconds since the Unix epoch of an ISO 8601 moment, `2026-01-31T09:05:07Z`; a day alone is its midnight, without a zone
 * it is UTC. Undefined when the text is no moment.
 */
export function msOfIso(text: string): number | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', fraction = '', zone] = found;
  const parts = { month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) };
  if (!isOnTheClock(parts, Number(second))) return undefined;
  if (parts.day > daysIn(Number(year), parts.month)) return undefined;
  const days = daysSinceEpoch(Number(year), parts.month, parts.day);
  const minutes = (days * 24 + parts.hour) * 60 + parts.minute - zoneMinutes(zone);
  return minutes * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

function isOnTheClock(
  parts: { month: number; day: number; hour: number; minute: number },
  second: number,
): boolean {
  if (parts.month < 1 || parts.month > 12 || parts.day < 1) return false;
  return parts.hour <= 23 && parts.minute <= 59 && second <= 59;
}

function daysIn(year: number, month: number): number {
  const next = month === 12 ? daysSinceEpoch(year + 1, 1, 1) : daysSinceEpoch(year, month + 1, 1);
  return next - daysSinceEpoch(year, month, 1);
}

/** Days by the proleptic Gregorian calendar; years are counted from the first of March, so that a leap day comes last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
