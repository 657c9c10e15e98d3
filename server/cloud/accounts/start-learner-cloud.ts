import 'server-only';
import { join } from 'node:path';
import { requestTooLarge } from '../endpoint';
import { listen } from '../listen';
import { openSigningKey } from '../sns/signing-key';
import { readAllowList } from '../webhook-guard';
import { AccountHost } from './account-host';
import { answerLearners } from './learner-endpoint';

export interface LearnerCloudOptions {
  host: string;
  port: number;
  /** Address that learners reach it at. */
  origin: string;
  token: string;
  /** Where the signing key is kept. */
  dataFolder?: string;
  /** FANOUT_WEBHOOK_ALLOW. */
  allowedHosts?: string;
  onBug(error: unknown): void;
}

export interface LearnerCloud {
  port: number;
  host: AccountHost;
  close(): Promise<void>;
}

/** A megabyte is the largest message; what is left over is for its dress. */
const BODY_BYTES = 4 * 1024 * 1024;
const GRACE_MS = 3_000;

/** The endpoint beside the site: one private account for each learner. @throws NodeJS.ErrnoException when the port cannot be had */
export async function startLearnerCloud(options: LearnerCloudOptions): Promise<LearnerCloud> {
  const { host: address, port, origin, token, dataFolder, onBug } = options;
  const key = openSigningKey(dataFolder && join(dataFolder, 'sns-signing-key.pem'));
  const allowedHosts = readAllowList(options.allowedHosts);
  const host = new AccountHost({ key, origin, allowedHosts, now: Date.now });
  const answer = answerLearners({ host, certificate: key.certificate, token, now: Date.now, onBug });
  const listening = await listen({
    host: address,
    port,
    answer,
    tooLarge: requestTooLarge,
    limits: { bodyBytes: BODY_BYTES },
  });
  return {
    port: listening.port,
    host,
    async close() {
      await host.close();
      await listening.close(GRACE_MS);
    },
  };
}
