import 'server-only';
import type { WorldCall } from '@/engine/kernel/world-options';
import type { LiveStep } from './live-world';

/** A value that JSON does not have, and where in the request it stands. */
type OddValue = [path: string[], kind: 'bytes' | 'date' | 'number', value: string | number];

type StepRecord = { atMs: number; abandoned: number } | { atMs: number; call: WorldCall; odd?: OddValue[] };

/** One line of JSON for a step; `readStep` makes the very same step of it. */
export function stepText(step: LiveStep): string {
  if ('abandoned' in step) return JSON.stringify(step);
  const odd: OddValue[] = [];
  collectOdd(step.call.request, [], odd);
  if (odd.length === 0) return JSON.stringify(step);
  const call = { ...step.call, request: withoutOdd(step.call.request) };
  return JSON.stringify({ atMs: step.atMs, call, odd } satisfies StepRecord);
}

export function readStep(text: string): LiveStep {
  const record: StepRecord = JSON.parse(text);
  if ('abandoned' in record) return record;
  for (const [path, kind, value] of record.odd ?? []) putAt(record.call, path, revive(kind, value));
  return { atMs: record.atMs, call: record.call };
}

function collectOdd(value: unknown, path: string[], odd: OddValue[]): void {
  if (typeof value === 'number' && !Number.isFinite(value)) odd.push([path, 'number', String(value)]);
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Uint8Array) odd.push([path, 'bytes', Buffer.from(value).toString('base64')]);
  else if (value instanceof Date) odd.push([path, 'date', dateText(value)]);
  else for (const key in value) collectOdd(Reflect.get(value, key), [...path, key], odd);
}

function withoutOdd(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array || value instanceof Date) return null;
  if (Array.isArray(value)) return value.map(withoutOdd);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutOdd(one)]));
}

function dateText(date: Date): number | string {
  const atMs = date.getTime();
  return Number.isNaN(atMs) ? 'NaN' : atMs;
}

function revive(kind: OddValue[1], value: string | number): unknown {
  if (kind === 'bytes') return new Uint8Array(Buffer.from(String(value), 'base64'));
  return kind === 'date' ? new Date(Number(value)) : Number(value);
}

function putAt(call: WorldCall, path: string[], value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) {
    call.request = value;
    return;
  }
  let place: unknown = call.request;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  // As JSON.parse does: a member called __proto__ is a member.
  Object.defineProperty(place, last, { value, enumerable: true, writable: true, configurable: true });
}
