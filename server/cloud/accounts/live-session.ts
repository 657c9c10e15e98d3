import 'server-only';
import { LIVE_DECLARATION } from '@/engine/client/live-declaration';
import { FramePacker } from '@/engine/client/pack-frame';
import type { Ask, FromSandbox, ToSandbox } from '@/engine/client/protocol';
import type { Frame } from '@/engine/client/sandbox-client';
import { traceLines } from '@/engine/history/trace-lines';
import { travelsAt } from '@/engine/history/travels';
import { describeWorld } from '@/engine/history/world-view';
import { allSurroundings } from '@/engine/run/all-surroundings';
import type { Place } from '@/engine/topology/place';
import type { HostedAccount } from './hosted-account';

/** One reader's look at an account: frames are packed as differences to those that this reader has been told. */
export class LiveSession {
  private readonly packer = new FramePacker();
  private readonly place: Place;

  constructor(private readonly account: HostedAccount) {
    const { region, accountId, startMs } = account.world;
    this.place = allSurroundings.locate({ region, accountId, startMs }, topology, {});
  }

  /** The world as it is now. */
  frame(): FromSandbox {
    const { account, place } = this;
    const { world } = account;
    account.live.tick();
    const { store } = account.trace;
    const atMs = world.nowMs - world.startMs;
    const frame: Frame = {
      view: {
        ...describeWorld({ world, surroundings: allSurroundings, topology, place }),
        travels: travelsAt(store, world.nowMs, world.startMs),
      },
      playing: true,
      speed: 1,
      atMs,
      endMs: atMs,
      traceLength: store.lines.length,
      traceIndex: store.lines.length,
      canUndo: false,
    };
    return { kind: 'frame', frame: this.packer.pack(frame) };
  }

  /** Does what the reader's page asks for. What only a world of one's own can do (going back in time) is passed over. */
  async answer(message: ToSandbox): Promise<FromSandbox[]> {
    if (!('id' in message)) return [];
    const { id } = message;
    try {
      return [{ kind: 'reply', id, ok: true, value: await this.valueOf(message) }];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [{ kind: 'reply', id, ok: false, message: error.message }];
    }
  }

  private async valueOf(question: Ask): Promise<unknown> {
    const { account } = this;
    switch (question.kind) {
      case 'open':
        return undefined;
      case 'trace':
        return traceLines(account.trace.store, question.from, question.count, account.world.startMs);
      case 'chart':
        return [];
      case 'stateHash':
        return account.world.hash();
      case 'call':
        return this.call(question);
      default:
        throw new RangeError('That can only be done in a sandbox of your own: this is your account, live.');
    }
  }

  private call({ operation, request, service }: Ask & { kind: 'call' }): Promise<unknown> {
    const call = {
      service: service ?? allSurroundings.serviceOf(operation),
      operation,
      request,
      caller: { actor: 'reader' },
    };
    return new Promise((resolve) => this.account.execute(call, resolve));
  }
}

// What of AWS is shown is what the topology has; topics bring along who receives outside AWS.
const topology = { ...LIVE_DECLARATION.topology, topics: [{ name: 'any' }] };
