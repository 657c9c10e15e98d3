import 'server-only';
import { fail } from '@/engine/kernel/outcome';
import { World } from '@/engine/kernel/world';
import { cloudServices } from './cloud-services';
import { EndOfTurn } from './end-of-turn';
import { answerFrom, type EndpointOptions, requestTooLarge } from './endpoint';
import type { HttpLimits } from './http-limits';
import { listen } from './listen';
import { LiveWorld } from './live-world';
import { openPersistedWorld, type PersistedWorld, persistStep, type WorldBasis } from './persisted-world';
import { deliverOutgoing, watchedRecipients } from './recipients/deliver-outgoing';
import { openSigningKey, type SigningKey } from './sns/signing-key';
import { readStateBytes } from './state-file';
import { lockState } from './state-lock';

export interface CloudOptions
  extends Pick<EndpointOptions, 'verify' | 'secret' | 'strictTransport' | 'onBug'> {
  host: string;
  /** 0 takes any free port. */
  port: number;
  basis: WorldBasis;
  /** Address under which the endpoint is reached, for links in messages to webhooks. Default: localhost at its port. */
  origin?: string;
  /** The file to live on in; without it everything is gone with the process. */
  statePath?: string;
  sync?: boolean;
  limits?: Partial<HttpLimits>;
  /** The state file does not take any more: the endpoint must end. */
  onFault(error: Error): void;
}

export interface Cloud {
  port: number;
  world: World;
  /** What was found in the state file. */
  persisted?: Pick<PersistedWorld, 'replayed' | 'cutBytes'>;
  /** Lets running requests end, writes what is to be written and frees port and file. */
  close(): Promise<void>;
}

/** Time for running requests to end. */
const GRACE_MS = 5_000;

/**
 * An AWS endpoint with one world behind it.
 * @throws StateInUse, StateFault, NodeJS.ErrnoException when the file or the port cannot be had
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const opened = openWorld(options);
  try {
    return await serve(options, opened);
  } catch (error) {
    opened.close();
    throw error;
  }
}

interface OpenedWorld {
  world: World;
  key: SigningKey;
  persisted?: PersistedWorld;
  /** Sets who is told that a request to a webhook may be waiting to leave. */
  watch(listener: () => void): void;
  close(): void;
}

function openWorld({ basis, statePath, sync, onFault }: CloudOptions): OpenedWorld {
  let onWebhook: () => void = () => undefined;
  const watch = (listener: () => void) => {
    onWebhook = listener;
  };
  const services = cloudServices({ recipients: watchedRecipients(() => onWebhook()) });
  const createWith =
    (key: SigningKey) =>
    ({ signsAll, ...one }: WorldBasis) =>
      new World({ ...one, services, ...(signsAll && { sign: key.sign }) });
  if (statePath === undefined) {
    const key = openSigningKey();
    return { world: createWith(key)(basis), key, watch, close: () => undefined };
  }
  const unlock = lockState(statePath);
  try {
    const key = openSigningKey(`${statePath}.key`);
    const create = createWith(key);
    const persisted = openPersistedWorld(
      { path: statePath, basis, create, sync, onFault },
      readStateBytes(statePath),
    );
    const close = () => {
      persisted.file.close();
      unlock();
    };
    return { world: persisted.world, key, watch, persisted, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serve(
  options: CloudOptions,
  { world, key, persisted, watch, close }: OpenedWorld,
): Promise<Cloud> {
  const file = persisted?.file;
  const live = new LiveWorld(world, {
    now: Date.now,
    onStep: file && ((step) => persistStep(file, step)),
  });
  live.abandonOrphanedPolls();
  const answer = answerFrom({
    live,
    afterWriting: file ? (callback) => file.afterWriting(callback) : new EndOfTurn().wait,
    accountId: world.accountId,
    region: world.region,
    verify: options.verify,
    secret: options.secret,
    strictTransport: options.strictTransport,
    certificate: key.certificate,
    now: Date.now,
    onBug: options.onBug,
  });
  const { host, port, limits } = options;
  const listening = await listen({ host, port, answer, tooLarge: requestTooLarge, limits });
  const origin = options.origin ?? `http://localhost:${listening.port}`;
  watch(deliverOutgoing({ live, key, origin }));
  return {
    port: listening.port,
    world,
    persisted,
    async close() {
      live.close(
        fail('ServiceUnavailable', 'The endpoint is closing.', { httpStatus: 503, senderFault: false }),
      );
      await listening.close(GRACE_MS);
      persisted?.file.compact();
      close();
    },
  };
}
