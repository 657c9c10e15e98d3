import 'server-only';
import { sign } from '@/server/auth/secret';

/** What the site's process proves itself with to the endpoint's: both know the site's secret, and nobody else does. */
export function siteToken(): string {
  return sign('cloud endpoint', 'site').toString('hex');
}
