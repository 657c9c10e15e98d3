import 'server-only';
import { randomUUID } from 'node:crypto';
import { fail } from '@/engine/kernel/outcome';
import { allWireServices } from '@/engine/wire/all-services';
import { readWireRequest } from '@/engine/wire/read-wire-request';
import type { WireOptions } from '@/engine/wire/wire';
import type { Answer, HttpRequest, HttpResponse } from './http-message';
import type { LiveWorld } from './live-world';
import { asOpenedLink, isOpenedLink, withApiVersion } from './opened-link';
import { asksForCertificate } from './own-urls';

export interface EndpointOptions {
  live: LiveWorld;
  /** Calls back when everything that has been done so far may be told. */
  afterWriting(callback: () => void): void;
  accountId: string;
  region: string;
  verify: 'none' | 'known' | 'all';
  /** Secret of the key that is named like the account: with it an endpoint that verifies every signature can be begun with. */
  secret: string;
  /** Plain HTTP counts as what it is (aws:SecureTransport is false); otherwise as HTTPS, so that encrypted queues work. */
  strictTransport: boolean;
  /** PEM of the certificate of SNS messages. */
  certificate: string;
  now(): number;
  /** A bug in the engine, which the client is answered with InternalFailure for. */
  onBug(error: unknown): void;
}

const HEALTH_PATH = '/_fanout/health';

const nothing = () => undefined;

/** Answers AWS's clients out of a world. */
export function answerFrom(options: EndpointOptions): Answer {
  const { live, afterWriting } = options;
  const defaults = wireDefaults(options);
  return (request, reply) => {
    try {
      const own = answerOurselves(request, options);
      if (own) {
        reply(own);
        return nothing;
      }
      const isLink = request.method === 'GET' && isOpenedLink(request);
      const reading = readWireRequest(isLink ? withApiVersion(request) : request, {
        ...defaults,
        ...(isLink && { verify: 'none' }),
        nowMs: options.now(),
        origin: originOf(request),
      });
      if ('response' in reading) {
        reply(reading.response);
        return nothing;
      }
      const call = isLink ? asOpenedLink(reading.call) : reading.call;
      return live.execute(call, (outcome) => afterWriting(() => reply(reading.reply(outcome))));
    } catch (error) {
      options.onBug(error);
      reply(internalFailure());
      return nothing;
    }
  };
}

function wireDefaults({
  live,
  accountId,
  region,
  verify,
  secret,
  strictTransport,
}: EndpointOptions): WireOptions {
  return {
    services: allWireServices,
    accountId,
    region,
    verify,
    credential(accessKeyId) {
      if (accessKeyId === accountId) return { accountId, secret };
      const found = live.world.credential(accessKeyId);
      return found && { ...found, secret: found.secretAccessKey };
    },
    secure: !strictTransport,
    nowMs: 0,
    requestId: randomUUID,
  };
}

/** The address by which the client reached us: what it is answered leads back here, through whatever lies between. */
function originOf({ headers }: HttpRequest): string | undefined {
  return headers.host === undefined ? undefined : `http://${headers.host}`;
}

/** What is no call of a client: whether we are well, and the certificate that SNS messages are checked with. */
function answerOurselves(
  { method, url }: HttpRequest,
  { certificate }: EndpointOptions,
): HttpResponse | undefined {
  if (method !== 'GET') return undefined;
  if (url === HEALTH_PATH) return health();
  if (!asksForCertificate(url)) return undefined;
  return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: certificate };
}

function health(): HttpResponse {
  return json(200, { status: 'ok', product: 'Fanout' });
}

function internalFailure(): HttpResponse {
  const { error } = fail('InternalFailure', 'The request processing has failed because of an unknown error.');
  return json(500, { __type: error.code, message: error.message });
}

/** What a request whose body is over the endpoint's limit is answered with. */
export function requestTooLarge(): HttpResponse {
  const message = 'The request body is longer than this endpoint takes.';
  return json(413, { __type: 'RequestEntityTooLargeException', message });
}

function json(status: number, body: object): HttpResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}
