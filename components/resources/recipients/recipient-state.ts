import type { RecipientView } from '@/engine/recipients/view';

/** Whether it takes nothing, or answers with anything but success. */
export function troubleOf(recipient: RecipientView | undefined): boolean {
  if (recipient?.enabled === false) return true;
  const { status } = recipient ?? {};
  return status !== undefined && (status < 200 || status >= 300);
}

/** What it answers with, in a word. */
export function answerOf(recipient: RecipientView | undefined): string | undefined {
  if (recipient?.enabled === false) return recipient.kind === 'phone' ? 'opted out' : 'disabled';
  if (recipient?.status === undefined) return undefined;
  return recipient.status === 0 ? 'silent' : String(recipient.status);
}

/** Whether a confirmation has come that nobody has answered yet. */
export function asksToConfirm(
  recipient: RecipientView | undefined,
  subscriptions: Record<string, { to: string; confirmed: boolean }> = {},
): boolean {
  if (recipient === undefined || !recipient.received.some(({ confirmUrl }) => confirmUrl)) return false;
  return Object.values(subscriptions).some(
    ({ to, confirmed }) => !confirmed && (to === recipient.name || to === recipient.address),
  );
}
