import 'server-only';
import { sameText, sign } from './secret';

const macOf = (learnerId: string) => sign('guest cookie', learnerId).toString('base64url');

/** The value of a guest's cookie: the learner's id and our signature of it. */
export function writeGuestCookie(learnerId: string): string {
  return `${learnerId}.${macOf(learnerId)}`;
}

/** The learner of a guest's cookie, or undefined when we did not write it. */
export function readGuestCookie(value: string | undefined): string | undefined {
  const [learnerId = '', mac = ''] = value?.split('.') ?? [];
  return learnerId !== '' && sameText(mac, macOf(learnerId)) ? learnerId : undefined;
}

/**
 * The learner id that belongs to a browser's own random name. Two first requests that cross each other so become one learner,
 * and a request that is sent again after its answer was lost finds what it made. `generation` counts the accounts that this
 * browser's guests have become.
 */
export function guestLearnerId(guest: string, generation: number): string {
  const digest = sign('guest id', `${guest} ${generation}`);
  // A version 8 UUID: random digits of our own making.
  const hex = digest.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
