import 'server-only';
import { HostedAccount, type HostOptions } from './hosted-account';
import { loadAccount } from './stored-account';

/** An account that nobody has used for so long is unloaded. */
const IDLE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 30_000;

/** The accounts that are loaded in this process. */
export class AccountHost {
  /** By account id; a promise while one loads, so that two first requests load it once. */
  private readonly loaded = new Map<string, Promise<HostedAccount | undefined>>();
  /** Account ids by access key id. */
  private readonly owners = new Map<string, string>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: Omit<HostOptions, 'onLost'>) {
    this.timer = setInterval(() => void this.unloadIdle(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  get size(): number {
    return this.loaded.size;
  }

  /** @param key an access key id or an account id @returns undefined for one that nobody has */
  async find(key: string): Promise<HostedAccount | undefined> {
    const accountId = this.owners.get(key) ?? key;
    const known = this.loaded.get(accountId);
    if (known) return known;
    const stored = await loadAccount(key);
    if (!stored) return this.ownerOfUser(key);
    return this.loaded.get(stored.accountId) ?? this.load(stored.accountId);
  }

  /** Unloads every account. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all([...this.loaded.keys()].map((accountId) => this.unload(accountId)));
  }

  /** Unloads one account, if it is loaded. Its keys are read again when it loads. */
  async unload(accountId: string): Promise<void> {
    const account = await this.loaded.get(accountId)?.catch(() => undefined);
    await account?.unload();
    if (account) this.forget(account);
  }

  private load(accountId: string): Promise<HostedAccount | undefined> {
    const loading = this.open(accountId).catch((error) => {
      this.loaded.delete(accountId);
      throw error;
    });
    this.loaded.set(accountId, loading);
    return loading;
  }

  private async open(accountId: string): Promise<HostedAccount | undefined> {
    const stored = await loadAccount(accountId);
    if (!stored) {
      this.loaded.delete(accountId);
      return undefined;
    }
    const account = new HostedAccount(stored, { ...this.options, onLost: (lost) => this.lose(lost) });
    this.owners.set(account.keys.accessKeyId, accountId);
    return account;
  }

  /** A key that an account's own IAM or STS gave out is known by the account alone, while it is loaded. */
  private async ownerOfUser(key: string): Promise<HostedAccount | undefined> {
    for (const loading of this.loaded.values()) {
      const account = await loading.catch(() => undefined);
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
    this.loaded.delete(keys.accountId);
    this.owners.delete(keys.accessKeyId);
  }

  private async unloadIdle(): Promise<void> {
    const before = this.options.now() - IDLE_MS;
    for (const [accountId, loading] of this.loaded) {
      const account = await loading.catch(() => undefined);
      if (account && account.lastUsedMs < before && account.live.waiting === 0) await this.unload(accountId);
    }
  }
}
