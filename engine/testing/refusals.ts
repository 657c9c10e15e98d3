import type { Failed } from '../kernel/outcome';
import { type SqsErrorCode, sqsErrors } from '../sqs/errors';
import type { SqsClient } from './sqs-client';

/** An account that owns nothing in the world. */
export const STRANGER = '222222222222';

/** The whole failed outcome, for `toEqual`. */
export function refused(code: SqsErrorCode | 'AccessDenied', message: string, httpStatus = 400): Failed {
  return { ok: false, error: { code, message, senderFault: true, httpStatus } };
}

/** How a stranger is refused whom no policy lets in. */
export function denied(action: string, resourceArn: string): Failed {
  const who = `arn:aws:iam::${STRANGER}:root`;
  const text = `User: ${who} is not authorized to perform: sqs:${action} on resource: ${resourceArn} because no resource-based policy allows the sqs:${action} action`;
  return refused('AccessDenied', text, 403);
}

/** A queue policy that lets everyone do everything that can be given to everyone. */
export function openPolicy(): string {
  return JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'SQS:*', Resource: '*' }] });
}

/** What no client library sends: wrong types, and values that have no text. */
export const HOSTILE_VALUES: readonly unknown[] = [
  0,
  -1,
  1.5,
  Number.NaN,
  true,
  null,
  undefined,
  '',
  '\u0000',
  'a'.repeat(400_000),
  [],
  [null],
  [undefined],
  [1],
  {},
  { a: 1 },
  { a: undefined },
  { toString: 1, valueOf: 1 },
  Uint8Array.of(1, 2, 3),
];

/**
 * Sends an operation each hostile value as the whole request and as each of its fields.
 * @returns the codes it answered, sorted, that are not SQS's own; a call that throws throws here
 */
export function strangeCodes(sqs: SqsClient, operation: string, valid: Record<string, unknown>): string[] {
  const requests = [
    ...HOSTILE_VALUES,
    ...Object.keys(valid).flatMap((field) => HOSTILE_VALUES.map((value) => ({ ...valid, [field]: value }))),
  ];
  const codes = requests
    .map((request) => sqs.raw(operation, request))
    .flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]));
  return [...new Set(codes)].filter((code) => !Object.hasOwn(sqsErrors, code)).sort();
}
