import type { Duration, Rate } from '../client/duration';

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const PER_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };

/**
 * Milliseconds of a duration such as `'250ms'`, `'30s'`, `'5m'`, `'12h'` or `'4d'`.
 * @throws RangeError that shows the right form
 */
export function parseDuration(duration: Duration): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration) ?? [];
  if (!amount || !unit) {
    throw new RangeError(
      `'${duration}' is not a duration: write a number and a unit, such as '30s' or '5m'.`,
    );
  }
  return Math.round(Number(amount) * (UNIT_MS[unit] as number));
}

/** Whole seconds, as SQS's attributes want them. @throws RangeError when the duration is not whole seconds */
export function parseSeconds(duration: Duration): number {
  const ms = parseDuration(duration);
  if (ms % 1000 !== 0)
    throw new RangeError(`'${duration}' is not a whole number of seconds, which SQS asks for.`);
  return ms / 1000;
}

/**
 * Milliseconds between two events of a rate such as `'2/s'`, `'30/m'` or `'500/h'`; not rounded.
 * @throws RangeError that shows the right form, also for a rate of zero
 */
export function parseInterval(rate: Rate): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\/(s|m|h)$/.exec(rate) ?? [];
  if (!amount || !unit || Number(amount) === 0) {
    throw new RangeError(`'${rate}' is not a rate: write events per unit of time, such as '2/s' or '30/m'.`);
  }
  return (PER_MS[unit] as number) / Number(amount);
}
