import 'server-only';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { allWireServices } from '@/engine/wire/all-services';
import { readScope } from '@/engine/wire/signature-scope';
import type { WireOptions } from '@/engine/wire/wire';
import { internalFailure, readRequest } from '../endpoint';
import type { Answer, HttpRequest, HttpResponse } from '../http-message';
import { isOpenedLink } from '../sns/opened-link';
import type { AccountHost } from './account-host';
import type { HostedAccount } from './hosted-account';
import { LiveSessions } from './live-sessions';
import { Relays } from './relays';

export interface LearnerEndpointOptions {
  host: AccountHost;
  certificate: string;
  /** What the site's own process proves itself with. */
  token: string;
  now(): number;
  onBug(error: unknown): void;
}

type Gone = () => void;

/** Answers learners' clients, each out of the account that its key belongs to, and the site's process, which looks into them. */
export function answerLearners(options: LearnerEndpointOptions): Answer {
  const sessions = new LiveSessions(options.host, options.now);
  const relays = new Relays(options.now);
  return (request, reply) => {
    let isGone = false;
    let gone: Gone = () => {
      isGone = true;
    };
    const serve = async () => {
      if (request.url.startsWith('/_fanout/account/'))
        reply(await answerSite(request, options, { sessions, relays }));
      else {
        const account = await options.host.find(ownerOf(request));
        if (!isGone) gone = answerClient(request, reply, account, { ...options, relays });
      }
    };
    serve().catch((error: unknown) => {
      options.onBug(error);
      reply(internalFailure());
    });
    return () => gone();
  };
}

/** The key that a request is signed with; a link of a message names the account instead. */
function ownerOf(request: HttpRequest): string {
  if (isOpenedLink(request))
    return /arn:aws:sns:[^:]*:(\d{12}):/.exec(decodeURIComponent(request.url))?.[1] ?? '';
  return readScope(request.headers.authorization, request.url).accessKeyId;
}

function answerClient(
  request: HttpRequest,
  reply: (response: HttpResponse) => void,
  account: HostedAccount | undefined,
  { certificate, now, relays }: LearnerEndpointOptions & { relays: Relays },
): Gone {
  const read = readRequest(request, wireOptions(account, now()), certificate);
  if ('response' in read || !account) {
    if ('response' in read) reply(read.response);
    return () => undefined;
  }
  // Signed as it should be. While its learner has a lab open for it, the lab's world answers.
  const { accountId } = account.keys;
  if (relays.isOpen(accountId)) return relays.carry(accountId, request, reply);
  return account.execute(read.call, (outcome) => reply(read.reply(outcome)));
}

/** Every signature is verified: an account is private. */
function wireOptions(account: HostedAccount | undefined, nowMs: number): WireOptions {
  return {
    services: allWireServices,
    accountId: account?.keys.accountId ?? '000000000000',
    region: 'us-east-1',
    verify: 'all',
    credential(accessKeyId) {
      if (!account) return undefined;
      const { keys, world } = account;
      if (accessKeyId === keys.accessKeyId) return keys;
      const found = world.credential(accessKeyId);
      return found && { ...found, secret: found.secretAccessKey };
    },
    nowMs,
    requestId: randomUUID,
  };
}

/** `POST /_fanout/account/<id>/live`, `…/relay` and `…/rest`, for whoever has the token. */
async function answerSite(
  { url, headers, body }: HttpRequest,
  { token, host }: LearnerEndpointOptions,
  { sessions, relays }: { sessions: LiveSessions; relays: Relays },
): Promise<HttpResponse> {
  if (!isSame(headers['x-fanout-token'] ?? '', token)) return json(403, { error: 'The token is wrong.' });
  const [, , , accountId = '', what] = url.split('/');
  if (what === 'rest') {
    await host.unload(accountId);
    return json(200, {});
  }
  const asked = JSON.parse(Buffer.from(body).toString('utf8'));
  if (what === 'relay') return json(200, await relays.ask(accountId, asked));
  const messages = await sessions.ask(accountId, asked);
  return messages ? json(200, messages) : json(404, { error: 'There is no such account.' });
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function json(status: number, body: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
