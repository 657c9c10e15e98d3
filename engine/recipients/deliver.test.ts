import { describe, expect, test } from 'vitest';
import { openRecipients } from '../testing/open-recipients';
import type { DeliverRequest } from './deliver';

const mail: DeliverRequest = { kind: 'inbox', address: 'ann@example.com', body: 'hello' };

describe('inboxes, phones and apps', () => {
  test('a declared inbox shows what reached it, with the link that confirms', () => {
    const { world, put, deliver, view } = openRecipients();
    put({ kind: 'inbox', name: 'ann', address: 'ann@example.com' });
    expect(deliver({ ...mail, messageId: 'm1', subject: 'Hi', confirmUrl: 'https://c' })()).toEqual({
      ok: true,
      response: {},
    });
    expect(view('ann')).toEqual({
      name: 'ann',
      kind: 'inbox',
      address: 'ann@example.com',
      enabled: true,
      received: [
        expect.objectContaining({
          atMs: world.nowMs,
          messageId: 'm1',
          subject: 'Hi',
          body: 'hello',
          confirmUrl: 'https://c',
        }),
      ],
      receivedTotal: 1,
    });
  });

  test('an address that nobody declared exists from its first message on', () => {
    const { deliver, view } = openRecipients();
    expect(view('+15550100')).toBeUndefined();
    deliver({ kind: 'phone', address: '+15550100', body: 'code 1' })();
    expect(view('+15550100')).toMatchObject({ kind: 'phone', receivedTotal: 1 });
  });

  test('declaring it later gives it a name and keeps what it received', () => {
    const { put, deliver, view } = openRecipients();
    deliver(mail)();
    put({ kind: 'inbox', name: 'ann', address: 'ann@example.com' });
    expect(view('ann')?.received).toHaveLength(1);
    expect(view('ann@example.com')).toBeUndefined();
  });

  test.each([
    ['inbox', 'MailboxClosed'],
    ['phone', 'OptedOut'],
    ['app', 'InvalidToken'],
  ] as const)('a disabled %s refuses with %s and receives nothing', (kind, code) => {
    const { put, deliver, view } = openRecipients();
    put({ kind, name: 'x', address: 'address', enabled: false });
    expect(deliver({ kind, address: 'address', body: 'hello' })()).toMatchObject({
      ok: false,
      error: { code, senderFault: true },
    });
    expect(view('x')?.receivedTotal).toBe(0);
    put({ kind, name: 'x', address: 'address', enabled: true });
    expect(deliver({ kind, address: 'address', body: 'hello' })()).toMatchObject({ ok: true });
  });

  test('the newest hundred are kept, and all are counted', () => {
    const { deliver, view } = openRecipients();
    for (let index = 0; index < 105; index += 1) deliver({ ...mail, body: String(index) })();
    const inbox = view('ann@example.com');
    expect(inbox?.receivedTotal).toBe(105);
    expect(inbox?.received.map(({ body }) => body)).toEqual(
      Array.from({ length: 100 }, (_, index) => String(index + 5)),
    );
  });

  test('beyond a thousand undeclared recipients the oldest is forgotten, never a declared one', () => {
    const { put, deliver, view } = openRecipients();
    put({ kind: 'inbox', name: 'kept', address: 'kept@example.com' });
    for (let index = 0; index <= 1000; index += 1) deliver({ ...mail, address: `${index}@example.com` })();
    expect(view('0@example.com')).toBeUndefined();
    expect(view('1@example.com')).toBeDefined();
    expect(view('1000@example.com')).toBeDefined();
    expect(view('kept')).toBeDefined();
  });
});
