import 'server-only';

/** The page to go to after signing in: a path of this site, whatever the address bar said; the dashboard otherwise. */
export function safeCallback(wanted: string | null | undefined, otherwise = '/dashboard'): string {
  const here = 'http://fanout.invalid';
  // Browsers read a backslash as a slash, and skip tabs and line ends: `/\evil.example` leaves the site.
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return otherwise;
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  return url?.origin === here ? `${url.pathname}${url.search}${url.hash}` : otherwise;
}
