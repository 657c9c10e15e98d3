import 'server-only';
import type { RelayedRequest, RelayQuestion } from '@/lib/schemas/cloud';
import type { HttpRequest, HttpResponse } from '../http-message';

/** A page that has not asked for so long has gone. */
const AWAY_MS = 20_000;
/** A page is answered at most so late, with nothing to do. */
const LATEST_MS = 8_000;
/** The longest poll, and some time for the way. */
const ANSWER_WITHIN_MS = 30_000;
const MOST_WAITING = 100;

interface Waiting {
  request: RelayedRequest;
  isTaken: boolean;
  reply(response: HttpResponse): void;
}

interface Relay {
  askedMs: number;
  waiting: Map<number, Waiting>;
  nextId: number;
  /** Each ends the wait of a page that has asked. */
  idlePages: Set<() => void>;
}

/**
 * Carries the requests of a learner's terminal to the lab that the learner has open in a browser, and its answers back. The
 * world of a lab lives in that page: what is done here is done there, in the same bytes.
 */
export class Relays {
  private readonly relays = new Map<string, Relay>();

  constructor(private readonly now: () => number) {}

  /** Whether a page has this account's requests carried to it. */
  isOpen(accountId: string): boolean {
    const relay = this.relays.get(accountId);
    if (relay && this.now() - relay.askedMs > AWAY_MS) this.close(accountId);
    return this.relays.has(accountId);
  }

  /** @param reply hears of the lab's answer, or that there is none. @returns what to call when the client has gone */
  carry(accountId: string, request: HttpRequest, reply: (response: HttpResponse) => void): () => void {
    const relay = this.relays.get(accountId);
    if (!relay || relay.waiting.size >= MOST_WAITING) {
      reply(unavailable('The lab has too much to answer.'));
      return () => undefined;
    }
    const id = relay.nextId;
    relay.nextId += 1;
    const end = (response?: HttpResponse) => {
      clearTimeout(timer);
      if (relay.waiting.delete(id) && response) reply(response);
    };
    const timer = setTimeout(() => end(unavailable('The lab did not answer.')), ANSWER_WITHIN_MS);
    timer.unref();
    relay.waiting.set(id, { request: plain(id, request), isTaken: false, reply: end });
    resumePages(relay);
    return () => end();
  }

  /** What a page says: answers, and that it is still there. @returns requests for it, as soon as there are any */
  async ask(accountId: string, { answers, isLeaving }: RelayQuestion): Promise<RelayedRequest[]> {
    const relay = this.relays.get(accountId) ?? newRelay();
    this.relays.set(accountId, relay);
    relay.askedMs = this.now();
    for (const { id, status, headers, body } of answers)
      relay.waiting.get(id)?.reply({ status, headers, body: Buffer.from(body, 'base64') });
    if (isLeaving) {
      this.close(accountId);
      return [];
    }
    if (answers.length > 0) return take(relay);
    if (!hasWork(relay)) await untilWork(relay);
    relay.askedMs = this.now();
    return take(relay);
  }

  private close(accountId: string): void {
    const relay = this.relays.get(accountId);
    this.relays.delete(accountId);
    if (relay) resumePages(relay);
    for (const { reply } of relay?.waiting.values() ?? []) reply(unavailable('The lab was closed.'));
  }
}

function newRelay(): Relay {
  return { askedMs: 0, waiting: new Map(), nextId: 1, idlePages: new Set() };
}

function hasWork({ waiting }: Relay): boolean {
  return [...waiting.values()].some(({ isTaken }) => !isTaken);
}

/** Until a request has come, the relay is closed, or it has taken long enough. */
function untilWork({ idlePages }: Relay): Promise<void> {
  return new Promise((resolve) => {
    const resume = () => {
      clearTimeout(timer);
      idlePages.delete(resume);
      resolve();
    };
    const timer = setTimeout(resume, LATEST_MS);
    idlePages.add(resume);
  });
}

function resumePages({ idlePages }: Relay): void {
  for (const resume of [...idlePages]) resume();
}

function take(relay: Relay): RelayedRequest[] {
  const fresh = [...relay.waiting.values()].filter(({ isTaken }) => !isTaken);
  for (const one of fresh) one.isTaken = true;
  return fresh.map(({ request }) => request);
}

function plain(id: number, { method, url, headers, body }: HttpRequest): RelayedRequest {
  return { id, method, url, headers, body: Buffer.from(body).toString('base64') };
}

function unavailable(message: string): HttpResponse {
  const body = JSON.stringify({ __type: 'com.amazon.coral.availability#ServiceUnavailable', message });
  return { status: 503, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
}
