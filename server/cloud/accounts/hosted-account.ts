import 'server-only';
import { type Failed, fail, type Outcome } from '@/engine/kernel/outcome';
import { World } from '@/engine/kernel/world';
import type { WorldCall } from '@/engine/kernel/world-options';
import { cloudServices } from '../cloud-services';
import { LiveWorld, type TakeOutcome } from '../live-world';
import { replayStep, restoreInto } from '../persisted-world';
import { deliverOutgoing, watchedRecipients } from '../recipients/deliver-outgoing';
import type { SigningKey } from '../sns/signing-key';
import { simulatedWebhook } from '../sns/simulated-webhook';
import { readStep, stepText } from '../step-text';
import { judgeWebhook } from '../webhook-guard';
import type { CloudKeys } from './cloud-keys';
import { DatabaseJournal, type Lost } from './database-journal';
import { keepTrace, type LiveTrace } from './live-trace';
import { ACCOUNT_QUOTA, countResources, grows, overQuota, RequestRate, throttled } from './quota';
import { compactAccount, type StoredAccount } from './stored-account';

export interface HostOptions {
  key: SigningKey;
  /** Address of the endpoint, for links in messages to webhooks. */
  origin: string;
  /** Hosts that messages may really be sent to. */
  allowedHosts: readonly string[];
  now(): number;
  /** The account must be forgotten: it goes on elsewhere, or the database does not answer. */
  onLost(account: HostedAccount, why: Lost): void;
}

const UNLOADING = fail('ServiceUnavailable', 'The account is being put to rest: ask again.', {
  httpStatus: 503,
  senderFault: false,
});
const COMPACT_BYTES = 512 * 1024;

/** One learner's world in this process, from its loading to its unloading. */
export class HostedAccount {
  readonly keys: CloudKeys;
  readonly world: World;
  readonly trace: LiveTrace;
  readonly live: LiveWorld;
  lastUsedMs: number;
  private readonly journal: DatabaseJournal;
  private readonly rate = new RequestRate();
  /** Who has an outcome that is not written yet. */
  private readonly unacknowledged = new Set<TakeOutcome>();
  /** When it was last measured, and what may have come to it since. */
  private stateBytes = 0;
  private grown = 0;
  private created = 0;

  constructor(
    stored: StoredAccount,
    private readonly options: HostOptions,
  ) {
    const { accountId, accessKeyId, secret } = stored;
    this.keys = { accountId, accessKeyId, secret };
    this.trace = keepTrace();
    let onWebhook: () => void = () => undefined;
    this.world = new World({
      ...stored.basis,
      services: cloudServices({ recipients: watchedRecipients(() => onWebhook()) }),
      sign: options.key.sign,
      observe: this.trace.observe,
    });
    if (stored.snapshot) restoreInto(this.world, stored.snapshot);
    for (const step of stored.steps) replayStep(this.world, readStep(step));
    this.journal = new DatabaseJournal(accountId, stored.number, (why) => options.onLost(this, why));
    this.live = new LiveWorld(this.world, {
      now: options.now,
      onStep: (step) => this.journal.append(stepText(step)),
    });
    this.live.abandonOrphanedPolls();
    const { key, origin, allowedHosts } = options;
    if (allowedHosts.length > 0) {
      const judge = (url: string) => judgeWebhook(url, allowedHosts);
      onWebhook = deliverOutgoing({ live: this.live, key, origin, judge });
    }
    this.lastUsedMs = options.now();
    this.measure();
  }

  /** Makes a call as a client's; `take` hears of it when it is written. @returns what to call when the client has gone */
  execute(call: WorldCall, take: TakeOutcome): () => void {
    this.lastUsedMs = this.options.now();
    const refusal = this.refusal(call);
    if (refusal) {
      take(refusal);
      return () => undefined;
    }
    const webhook = simulatedWebhook(call, this.options.allowedHosts);
    if (webhook) this.live.execute(webhook, () => undefined);
    return this.live.execute(call, (outcome) => {
      this.count(call, outcome);
      this.unacknowledged.add(take);
      this.journal.afterWriting(() => {
        if (this.unacknowledged.delete(take)) take(outcome);
      });
    });
  }

  /** From now on everybody is told to ask again; what was not written has not happened. */
  stop(): void {
    for (const take of this.unacknowledged) take(UNLOADING);
    this.unacknowledged.clear();
    this.live.close(UNLOADING);
  }

  /** Writes everything down and stops. */
  async unload(): Promise<void> {
    this.live.close(UNLOADING);
    await this.journal.settled();
    if (this.journal.bytes > 0)
      await compactAccount(this.keys.accountId, this.journal.number, this.world.snapshot());
  }

  private refusal(call: WorldCall): Failed | undefined {
    if (!this.rate.spend(this.options.now())) return throttled(call);
    if (this.live.waiting >= ACCOUNT_QUOTA.longPolls) return throttled(call);
    if (!grows(call)) return undefined;
    if (this.created >= ACCOUNT_QUOTA.resources && call.operation.startsWith('Create'))
      return overQuota(call, `${ACCOUNT_QUOTA.resources} resources`);
    this.grown += JSON.stringify(call.request).length;
    if (this.stateBytes + this.grown <= ACCOUNT_QUOTA.stateBytes) return undefined;
    this.measure();
    if (this.stateBytes <= ACCOUNT_QUOTA.stateBytes) return undefined;
    return overQuota(call, `${ACCOUNT_QUOTA.stateBytes / 1024 / 1024} MB`);
  }

  private count({ operation }: WorldCall, outcome: Outcome<unknown>): void {
    if (!outcome.ok) return;
    if (operation.startsWith('Create')) this.created += 1;
    if (operation.startsWith('Delete')) this.created = Math.max(0, this.created - 1);
    if (this.journal.bytes > COMPACT_BYTES && this.live.waiting === 0) void this.compact();
  }

  private measure(): void {
    const snapshot = this.world.snapshot();
    this.created = countResources(snapshot);
    this.stateBytes = JSON.stringify(snapshot).length;
    this.grown = 0;
  }

  private async compact(): Promise<void> {
    const { journal } = this;
    journal.bytes = 0;
    await journal.settled();
    const { number } = journal;
    await compactAccount(this.keys.accountId, number, this.world.snapshot());
  }
}
