import 'server-only';
import { HostedAccount, type HostOptions } from './hosted-account';
import { loadAccount } from './stored-account';

/** An account that nobody has used for so long is put to rest. */
const IDLE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 30_000;

/** The accounts that are awake in this process. */
export class AccountHost {
  /** By account id; a promise while one wakes, so that two first requests wake it once. */
  private readonly awake = new Map<string, Promise<HostedAccount | undefined>>();
  /** Account ids by access key id. */
  private readonly owners = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: Omit<HostOptions, 'onLost'>) {
    this.timer = setInterval(() => void this.restIdle(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  get size(): number {
    return this.awake.size;
  }

  /** @param key an access key id or an account id @returns undefined for one that nobody has */
  async find(key: string): Promise<HostedAccount | undefined> {
    const accountId = this.owners.get(key) ?? key;
    const known = this.awake.get(accountId);
    if (known) return known;
    const stored = await loadAccount(key);
    if (!stored) return this.ownerOfUser(key);
    return this.awake.get(stored.accountId) ?? this.wake(stored.accountId);
  }

  /** Puts every account to rest. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([...this.awake.keys()].map((accountId) => this.rest(accountId)));
  }

  /** Puts one account to rest, if it is awake. Its keys are read again when it wakes. */
  async rest(accountId: string): Promise<void> {
    const account = await this.awake.get(accountId)?.catch(() => undefined);
    await account?.rest();
    if (account) this.forget(account);
  }

  private wake(accountId: string): Promise<HostedAccount | undefined> {
    const waking = this.open(accountId).catch((error) => {
      this.awake.delete(accountId);
      throw error;
    });
    this.awake.set(accountId, waking);
    return waking;
  }

  private async open(accountId: string): Promise<HostedAccount | undefined> {
    const stored = await loadAccount(accountId);
    if (!stored) {
      this.awake.delete(accountId);
      return undefined;
    }
    const account = new HostedAccount(stored, { ...this.options, onLost: (lost) => this.lose(lost) });
    this.owners.set(account.keys.accessKeyId, accountId);
    return account;
  }

  /** A key that an account's own IAM or STS gave out is known by the account alone, while it is awake. */
  private async ownerOfUser(key: string): Promise<HostedAccount | undefined> {
    for (const waking of this.awake.values()) {
      const account = await waking.catch(() => undefined);
      if (account?.world.credential(key)) return account;
    }
    return undefined;
  }

  /** Who waits for an answer is told to ask again, and finds the account as the database has it. */
  private lose(account: HostedAccount): void {
    this.forget(account);
    account.stop();
  }

  private forget({ keys }: HostedAccount): void {
    this.awake.delete(keys.accountId);
    this.owners.delete(keys.accessKeyId);
  }

  private async restIdle(): Promise<void> {
    const before = this.options.now() - IDLE_MS;
    for (const [accountId, waking] of this.awake) {
      const account = await waking.catch(() => undefined);
      if (account && account.lastUsedMs < before && account.live.waiting === 0) await this.rest(accountId);
    }
  }
}
