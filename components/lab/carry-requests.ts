import type { HttpRequest, HttpResponse } from '@/engine/client/http';
import type { RelayedRequest, RelayQuestion } from '@/lib/schemas/cloud';
import { decodeBase64, encodeBase64 } from './base64';

export interface CarryOptions {
  /** The endpoint's address, as the terminal knows it. */
  origin: string;
  answer(request: HttpRequest): Promise<HttpResponse>;
  onRequest(): void;
  /** Undefined when the way is clear again. */
  onTrouble(problem: string | undefined): void;
}

const AGAIN_MS = 2_000;

/**
 * Has the requests of the learner's terminal carried to this page and answers them, until it is ended.
 * @returns the way to end it
 */
export function carryRequests(options: CarryOptions): () => void {
  const abort = new AbortController();
  void follow(options, abort.signal);
  return () => {
    abort.abort();
    void ask({ answers: [], isLeaving: true }).catch(() => undefined);
  };
}

async function follow(options: CarryOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const problem = await lookOnce(options, signal);
    if (signal.aborted) return;
    options.onTrouble(problem);
    if (problem !== undefined) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** @returns what went wrong */
async function lookOnce(options: CarryOptions, signal: AbortSignal): Promise<string | undefined> {
  try {
    serveAll(await ask({ answers: [] }, signal), options, signal);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function serveAll(requests: RelayedRequest[], options: CarryOptions, signal: AbortSignal): void {
  // A lost answer is the terminal's to ask for again: its clients do.
  for (const request of requests) void serve(request, options, signal).catch(() => undefined);
}

async function serve(relayed: RelayedRequest, options: CarryOptions, signal: AbortSignal): Promise<void> {
  options.onRequest();
  const { status, headers, body } = await options.answer(httpRequest(relayed, options.origin));
  const answers = [{ id: relayed.id, status, headers, body: encodeBase64(body) }];
  // An answer does not wait for the next question: that one may stand open for seconds.
  serveAll(await ask({ answers }, signal), options, signal);
}

async function ask(question: RelayQuestion, signal?: AbortSignal): Promise<RelayedRequest[]> {
  const response = await fetch('/api/cloud/relay', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
    keepalive: question.isLeaving,
    signal,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem ?? 'The site does not answer.');
  return answer;
}

function httpRequest({ method, url, headers, body }: RelayedRequest, origin: string): HttpRequest {
  return { method, url, headers, body: decodeBase64(body), origin };
}
