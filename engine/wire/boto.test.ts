import { expect, test } from 'vitest';
import { BOTO_SECRET, botoRequests } from '../testing/boto-requests';
import { allWireServices } from './all-services';
import { readWireRequest } from './read-wire-request';
import { parseTimestamp } from './timestamp';
import type { WireOptions, WireRequest } from './wire';

const services = allWireServices;

function read(request: WireRequest, more: Partial<WireOptions> = {}) {
  const reading = readWireRequest(request, {
    services,
    accountId: '123456789012',
    region: 'eu-west-1',
    nowMs: signedAtMs(request),
    requestId: () => 'r',
    verify: 'all',
    credential: (key) =>
      key === 'AKIDEXAMPLE' ? { accountId: '111122223333', secret: BOTO_SECRET } : undefined,
    ...more,
  });
  return 'call' in reading ? reading.call : reading.response;
}

function signedAtMs({ headers }: WireRequest): number {
  const [, year, month, day, rest] = /^(\d{4})(\d\d)(\d\d)T(.*)Z$/.exec(headers['x-amz-date'] ?? '') ?? [];
  const [hour, minute, second] = rest?.match(/../g) ?? [];
  return (parseTimestamp(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) ?? 0) * 1000;
}

test.each(botoRequests().map((request) => [request.title, request] as const))(
  '%s arrives as it was meant, and its signature holds',
  (_, { service, operation, input, wire }) => {
    expect(read(wire)).toMatchObject({
      service,
      operation,
      request: input,
      caller: { accountId: '111122223333', region: 'us-east-1' },
    });
  },
);

test.each(botoRequests().map((request) => [request.title, request] as const))(
  '%s is refused when a byte of its body differs',
  (_, { wire }) => {
    const body = Uint8Array.from([...wire.body, 32]);
    expect(read({ ...wire, body })).toMatchObject({
      status: expect.toSatisfy((status) => status === 403 || status === 400),
    });
  },
);
