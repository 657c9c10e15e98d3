import '../policy/policy-engine';
import { type SdkHandlerOptions, sdkHandler } from '../client/sdk-handler';
import { isWaiting, type Outcome } from '../kernel/outcome';
import type { ServiceFactory } from '../kernel/service';
import { World } from '../kernel/world';
import type { WorldCall } from '../kernel/world-options';
import type { ServiceSchema } from '../wire/schema';
import type { WireOptions } from '../wire/wire';
import { WireServices } from '../wire/wire-service';

export interface WireWorld {
  world: World;
  /** Configuration of an SDK client that reaches this world. */
  client: ClientConfig;
  wire: WireOptions;
}

export interface ClientConfig {
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  requestHandler: ReturnType<typeof sdkHandler>;
  maxAttempts: number;
}

export interface WireWorldOptions {
  services: ServiceFactory[];
  schemas: readonly ServiceSchema[];
  seed?: number;
  wire?: Partial<WireOptions>;
}

/** A world that real SDK clients call through the codec. A call that waits is answered by moving time. */
export function wireWorld({ services, schemas, seed = 1, wire = {} }: WireWorldOptions): WireWorld {
  const world = new World({ seed, services });
  let requests = 0;
  const options: WireOptions = {
    services: new WireServices(schemas),
    accountId: world.accountId,
    region: world.region,
    nowMs: world.nowMs,
    requestId: () => {
      requests += 1;
      return `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`;
    },
    ...wire,
  };
  const handler: SdkHandlerOptions = { execute: async (call) => answerOf(world, call), wire: () => options };
  return {
    world,
    wire: options,
    client: {
      region: world.region,
      credentials: { accessKeyId: world.accountId, secretAccessKey: 'secret' },
      requestHandler: sdkHandler(handler),
      maxAttempts: 1,
    },
  };
}

export function answerOf(world: World, call: WorldCall): Outcome<unknown> {
  const { callId, outcome } = world.execute(call);
  if (!isWaiting(outcome)) return outcome;
  for (let at = world.nextTimerMs; at !== undefined; at = world.nextTimerMs) {
    world.advanceTo(at);
    const late = world.answer(callId);
    if (late) return late;
  }
  throw new Error(`${call.operation} waits for ever.`);
}
