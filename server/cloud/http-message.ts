import 'server-only';

/** One HTTP request, whatever version of HTTP carried it. */
export interface HttpRequest {
  method: string;
  /** Path and query, as they came. */
  url: string;
  /** By lower-case name; what came several times is joined by commas. */
  headers: Record<string, string>;
  body: Uint8Array;
  http: 'h1' | 'h2';
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Answers a request. @returns what to call when the client has gone before the answer came */
export type Answer = (request: HttpRequest, reply: (response: HttpResponse) => void) => () => void;
