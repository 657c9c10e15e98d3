import 'server-only';

/**
 * Whether a request comes from one of our own pages. Browsers say so themselves (`Sec-Fetch-Site`), older ones by `Origin`;
 * whoever sends neither is no browser, and carries no one else's cookies.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host'));
}
