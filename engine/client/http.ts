/** An HTTP request as an AWS client makes it. Header names are in lower case. */
export interface HttpRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
  /** Where the client reaches the world: queue URLs in answers begin with it. Left out, they are AWS's. */
  origin?: string;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}
