import 'server-only';
import { randomUUID } from 'node:crypto';
import { fail } from '@/engine/kernel/outcome';
import { allWireServices } from '@/engine/wire/all-services';
import { readWireRequest } from '@/engine/wire/read-wire-request';
import type { WireOptions, WireReading } from '@/engine/wire/wire';
import type { Answer, HttpRequest, HttpResponse } from './http-message';
import type { LiveWorld } from './live-world';
import { asOpenedLink, isOpenedLink, withApiVersion } from './sns/opened-link';
import { asksForCertificate } from './sns/own-urls';

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
  const { live, afterWriting, onBug } = options;
  const defaults = wireDefaults(options);
  return (request, reply) => {
    try {
      const read = readRequest(request, { ...defaults, nowMs: options.now() }, options.certificate);
      if ('response' in read) {
        reply(read.response);
        return nothing;
      }
      return live.execute(read.call, (outcome) => afterWriting(() => reply(read.reply(outcome))));
    } catch (error) {
      onBug(error);
      reply(internalFailure());
      return nothing;
    }
  };
}

/** What a request asks for: a call of a client, or something that is answered without one. */
export function readRequest(request: HttpRequest, options: WireOptions, certificate: string): WireReading {
  const own = request.method === 'GET' ? answerOurselves(request, certificate) : undefined;
  if (own) return { response: own };
  const origin = originOf(request);
  if (!isOpenedLink(request)) return readWireRequest(request, { ...options, origin });
  const reading = readWireRequest(withApiVersion(request), { ...options, origin, verify: 'none' });
  return 'response' in reading ? reading : { ...reading, call: asOpenedLink(reading.call) };
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

/** Whether we are well, and the certificate that SNS messages are checked with. */
function answerOurselves({ url }: HttpRequest, certificate: string): HttpResponse | undefined {
  if (url === HEALTH_PATH) return health();
  if (!asksForCertificate(url)) return undefined;
  return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: certificate };
}

function health(): HttpResponse {
  return json(200, { status: 'ok', product: 'Fanout' });
}

export function internalFailure(): HttpResponse {
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
