import { guestName } from '@/components/outbox/outbox';
import type { TerminalAccess } from '@/lib/schemas/cloud';

/** What the site says of the learner's account, or why it says nothing. */
export type AccessAnswer = { access: TerminalAccess | null } | { problem: string };

export function findAccess(): Promise<AccessAnswer> {
  return ask({});
}

/** Makes the account, or new keys for it. */
export function makeAccess(rotate: boolean): Promise<AccessAnswer> {
  const body = JSON.stringify({ guest: guestName(), rotate });
  return ask({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}

async function ask(init: RequestInit): Promise<AccessAnswer> {
  try {
    return await (await fetch('/api/cloud/account', init)).json();
  } catch {
    return { problem: 'The site does not answer: try again in a moment.' };
  }
}
