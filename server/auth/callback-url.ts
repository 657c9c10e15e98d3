import 'server-only';

/** The page to go to after signing in: a path of this site, whatever the address bar said; the dashboard otherwise. */
export function safeCallback(wanted: string | null | undefined, otherwise = '/dashboard'): string {
  const here = 'http://fanout.invalid';
  // Browsers read a backslash as a slash, and skip tabs and line ends: `/\\evil.example` leaves the site.
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  // `/..//evil.example` is ours as it stands, and `//evil.example` once its dots are resolved.
  if (origin !== here || pathname.startsWith('//')) return otherwise;
  return `${pathname}${search}${hash}`;
}
