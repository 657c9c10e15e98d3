/** What a SigV4 credential says: `AKID/20260101/us-east-1/sqs/aws4_request`. */
export interface SignatureScope {
  accessKeyId: string;
  date: string;
  region: string;
  /** The signing name, such as `'monitoring'` for CloudWatch. */
  service: string;
}

const HEADER_START = 'Credential=';
const QUERY_START = 'X-Amz-Credential=';
const NONE: SignatureScope = { accessKeyId: '', date: '', region: '', service: '' };
const MAX_KEPT = 1024;
// A client sends the same credential with every request of a day, so the parts are kept by its text.
const kept = new Map<string, SignatureScope>();

/** The credential of an `Authorization` header or of a presigned URL; empty parts when there is none. */
export function readScope(authorization: string | undefined, url: string): SignatureScope {
  const header = authorization && between(authorization, HEADER_START, ',');
  if (header) return parse(header);
  const query = between(url, QUERY_START, '&');
  return query ? parse(query.replaceAll('%2F', '/').replaceAll('%2f', '/')) : NONE;
}

function between(text: string, start: string, end: string): string {
  const at = text.indexOf(start);
  if (at < 0) return '';
  const from = at + start.length;
  const to = text.indexOf(end, from);
  return (to < 0 ? text.slice(from) : text.slice(from, to)).trim();
}

function parse(credential: string): SignatureScope {
  const known = kept.get(credential);
  if (known) return known;
  const parts = credential.split('/');
  // An access key may hold slashes; the four parts behind it never do.
  const [date = '', region = '', service = ''] = parts.slice(-4);
  const scope =
    parts.length < 5
      ? { ...NONE, accessKeyId: credential }
      : { accessKeyId: parts.slice(0, -4).join('/'), date, region, service };
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(credential, scope);
  return scope;
}
