import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveQuestion } from '@/engine/client/connect-remote';
import type { FromSandbox } from '@/engine/client/protocol';
import type { AccountHost } from './account-host';
import type { HostedAccount } from './hosted-account';
import { LiveSession } from './live-session';

/** Readers of one account at a time; more would only be tabs left open. */
const MOST_PER_ACCOUNT = 8;
/** A reader is told of the world at most so often, and at least so often, because time moves by itself. */
const FRAME_EVERY_MS = 100;
const LATEST_FRAME_MS = 1_000;

interface Reader {
  account: HostedAccount;
  session: LiveSession;
  /** Length of the trace that this reader has been told of. */
  seen: number;
}

/** The pages that look into accounts. A reader that stays away is forgotten when others come. */
export class LiveSessions {
  private readonly readers = new Map<string, Reader>();

  constructor(
    private readonly host: AccountHost,
    private readonly now: () => number,
  ) {}

  /** @returns undefined when there is no such account */
  async ask(accountId: string, { session, messages }: LiveQuestion): Promise<FromSandbox[] | undefined> {
    const account = await this.host.find(accountId);
    if (!account) return undefined;
    const reader = this.reader(account, session);
    const { trace } = account;
    if (messages.length > 0 && !messages.some(({ kind }) => kind === 'open')) {
      return (await Promise.all(messages.map((message) => reader.session.answer(message)))).flat();
    }
    if (messages.length === 0) {
      const endsAtMs = this.now() + LATEST_FRAME_MS;
      do await pause(FRAME_EVERY_MS);
      while (trace.entries === reader.seen && this.now() < endsAtMs);
    }
    account.lastUsedMs = this.now();
    reader.seen = trace.entries;
    const frame = reader.session.frame();
    return [frame, ...(await Promise.all(messages.map((message) => reader.session.answer(message)))).flat()];
  }

  private reader(account: HostedAccount, session: string): Reader {
    const key = `${account.keys.accountId} ${session}`;
    const known = this.readers.get(key);
    this.readers.delete(key);
    // The account may have been unloaded and loaded again since: then this is another one.
    const reader =
      known?.account === account ? known : { account, session: new LiveSession(account), seen: -1 };
    this.readers.set(key, reader);
    this.forgetOldest(account.keys.accountId);
    return reader;
  }

  private forgetOldest(accountId: string): void {
    const mine = [...this.readers.keys()].filter((key) => key.startsWith(`${accountId} `));
    for (const key of mine.slice(0, -MOST_PER_ACCOUNT)) this.readers.delete(key);
  }
}
