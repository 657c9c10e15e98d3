/**
 * Timestamps. Inside the engine they are seconds since the Unix epoch, fractions allowed, as AWS's JSON has them; on
 * the wire they are that, ISO 8601 or HTTP's date.
 */

const SECONDS_OF_DAY = 86400;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const ISO = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?:[Zz]|([+-])(\d\d):?(\d\d))$/;
const HTTP = /^[A-Za-z]{3,9}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d)(\.\d{1,9})? GMT$/;
/** A number beyond this was meant as milliseconds: as seconds it would lie beyond the year 5000. */
const MOST_SECONDS = 1e11;

/** Seconds of what a service answered: a number of seconds (or milliseconds), an ISO text, or a date object. */
export function toSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.abs(value) > MOST_SECONDS ? value / 1000 : value;
  if (typeof value === 'string') return parseTimestamp(value);
  if (typeof value === 'object' && value !== null && 'getTime' in value) {
    return Number(value) / 1000;
  }
  return undefined;
}

/** Seconds of ISO 8601, HTTP's date, or a number in a text; undefined when it is none of them. */
export function parseTimestamp(text: string): number | undefined {
  if (/^-?\d{1,15}(?:\.\d{1,9})?$/.test(text)) return Number(text);
  return parseIso(text) ?? parseHttp(text);
}

function parseIso(text: string): number | undefined {
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHours, offsetMinutes] =
    ISO.exec(text) ?? [];
  const local = secondsOf([year, month, day, hour, minute, second].map(Number), Number(`0${fraction}`));
  if (local === undefined || sign === undefined) return local;
  const offset = Number(offsetHours) * 3600 + Number(offsetMinutes) * 60;
  return sign === '-' ? local + offset : local - offset;
}

function parseHttp(text: string): number | undefined {
  const [, day, month = '', year, hour, minute, second, fraction = ''] = HTTP.exec(text) ?? [];
  const numbers = [Number(year), MONTHS.indexOf(month) + 1, ...[day, hour, minute, second].map(Number)];
  return secondsOf(numbers, Number(`0${fraction}`));
}

/** `2026-01-01T00:00:00Z`, with milliseconds when there are some. */
export function isoTimestamp(seconds: number): string {
  const { year, month, day, time, millisecond } = calendar(seconds);
  const fraction = millisecond === 0 ? '' : `.${pad(millisecond, 3)}`;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time}${fraction}Z`;
}

/** `Thu, 01 Jan 2026 00:00:00 GMT`. */
export function httpTimestamp(seconds: number): string {
  const { year, month, day, time, weekday } = calendar(seconds);
  return `${DAYS[weekday]}, ${pad(day, 2)} ${MONTHS[month - 1]} ${pad(year, 4)} ${time} GMT`;
}

function secondsOf(numbers: number[], fraction: number): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  // No match leaves NaN, which fits nowhere.
  const fits = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 61;
  if (!fits) return undefined;
  return daysOf(year, month, day) * SECONDS_OF_DAY + hour * 3600 + minute * 60 + second + fraction;
}

/** Days since the epoch of a date in the Gregorian calendar, counted in years that begin in March. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

interface Calendar {
  year: number;
  month: number;
  day: number;
  /** `hh:mm:ss` */
  time: string;
  millisecond: number;
  /** 0 is a Thursday, as the epoch was. */
  weekday: number;
}

function calendar(seconds: number): Calendar {
  const wholeMs = Math.round(seconds * 1000);
  const days = Math.floor(wholeMs / 1000 / SECONDS_OF_DAY);
  const ms = wholeMs - days * SECONDS_OF_DAY * 1000;
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const clock = [Math.floor(ms / 3600000), Math.floor(ms / 60000) % 60, Math.floor(ms / 1000) % 60];
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    time: clock.map((part) => pad(part, 2)).join(':'),
    millisecond: ms % 1000,
    weekday: ((days % 7) + 7) % 7,
  };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
