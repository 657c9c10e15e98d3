import 'server-only';
import { siteToken } from './site-token';

/** Where the endpoint is reached: by learners, and by this process. Undefined when it was not started. */
export function endpointOrigin(): string | undefined {
  return process.env.FANOUT_CLOUD_ORIGIN;
}

/**
 * Asks the endpoint's process about an account. @param body JSON
 * @returns its answer, or undefined when it does not answer
 */
export async function askEndpoint(
  accountId: string,
  what: 'live' | 'relay' | 'rest',
  body: string,
  signal?: AbortSignal,
): Promise<Response | undefined> {
  const port = process.env.FANOUT_CLOUD_PORT;
  if (!endpointOrigin() || !port) return undefined;
  const url = `http://127.0.0.1:${port}/_fanout/account/${accountId}/${what}`;
  return fetch(url, { method: 'POST', headers: { 'x-fanout-token': siteToken() }, body, signal }).catch(
    () => undefined,
  );
}
