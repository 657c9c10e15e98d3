import 'server-only';
import { fail } from '@/engine/kernel/outcome';
import { World } from '@/engine/kernel/world';
import { CLOUD_SERVICES } from './cloud-services';
import { EndOfTurn } from './end-of-turn';
import { answerFrom, type EndpointOptions, requestTooLarge } from './endpoint';
import type { HttpLimits } from './http-limits';
import { type KeptWorld, keepStep, keepWorld, type WorldBasis } from './kept-world';
import { listen } from './listen';
import { LiveWorld } from './live-world';
import { readStateBytes } from './state-file';
import { lockState } from './state-lock';

export interface CloudOptions extends Pick<EndpointOptions, 'verify' | 'strictTransport' | 'onBug'> {
  host: string;
  /** 0 takes any free port. */
  port: number;
  basis: WorldBasis;
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
  kept?: Pick<KeptWorld, 'replayed' | 'cutBytes'>;
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
  kept?: KeptWorld;
  close(): void;
}

function openWorld({ basis, statePath, sync, onFault }: CloudOptions): OpenedWorld {
  const create = (one: WorldBasis) => new World({ ...one, services: CLOUD_SERVICES });
  if (statePath === undefined) return { world: create(basis), close: () => undefined };
  const unlock = lockState(statePath);
  try {
    const kept = keepWorld({ path: statePath, basis, create, sync, onFault }, readStateBytes(statePath));
    const close = () => {
      kept.file.close();
      unlock();
    };
    return { world: kept.world, kept, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serve(options: CloudOptions, { world, kept, close }: OpenedWorld): Promise<Cloud> {
  const file = kept?.file;
  const live = new LiveWorld(world, {
    now: Date.now,
    onStep: file && ((step) => keepStep(file, step)),
  });
  live.forgetStrangers();
  const answer = answerFrom({
    live,
    afterWriting: file ? (callback) => file.afterWriting(callback) : new EndOfTurn().wait,
    accountId: world.accountId,
    region: world.region,
    verify: options.verify,
    strictTransport: options.strictTransport,
    now: Date.now,
    onBug: options.onBug,
  });
  const { host, port, limits } = options;
  const listening = await listen({ host, port, answer, tooLarge: requestTooLarge, limits });
  return {
    port: listening.port,
    world,
    kept,
    async close() {
      live.close(
        fail('ServiceUnavailable', 'The endpoint is closing.', { httpStatus: 503, senderFault: false }),
      );
      await listening.close(GRACE_MS);
      kept?.file.fold();
      close();
    },
  };
}
