import 'server-only';
import { FramePacker } from '@/engine/client/pack-frame';
import type { Ask, FromSandbox, ToSandbox } from '@/engine/client/protocol';
import type { Frame } from '@/engine/client/sandbox-client';
import { describeWorld } from '@/engine/history/describe-world';
import { travelsAt } from '@/engine/history/movements';
import { traceLines } from '@/engine/history/trace-lines';
import { graphOf } from '@/engine/module/graph';
import { locate } from '@/engine/topology/locate';
import type { ResourceScope } from '@/engine/topology/resource-scope';
import { cloudModules } from '../cloud-services';
import type { HostedAccount } from './hosted-account';
import { LIVE_DECLARATION } from './live-declaration';

/** One reader's look at an account: frames are packed as differences to those that this reader has been told. */
export class LiveSession {
  private readonly packer = new FramePacker(() => cloudModules.longLists);
  private readonly scope: ResourceScope;

  constructor(private readonly account: HostedAccount) {
    const { region, accountId, startMs } = account.world;
    this.scope = locate({ region, accountId, startMs }, LIVE_DECLARATION.topology, cloudModules.kinds);
  }

  /** The world as it is now. */
  frame(): FromSandbox {
    const { account, scope } = this;
    const { world } = account;
    account.live.tick();
    const { store } = account.trace;
    const atMs = world.nowMs - world.startMs;
    const view = {
      ...describeWorld({ world, modules: cloudModules, scope }),
      travels: travelsAt(store, world.nowMs, world.startMs),
    };
    const frame: Frame = {
      view,
      graph: graphOf(cloudModules, view, LIVE_DECLARATION),
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

  private call({ operation, request }: Ask & { kind: 'call' }): Promise<unknown> {
    const { service, name } = cloudModules.operation(operation);
    const call = { service, operation: name, request, caller: { actor: 'reader' } };
    return new Promise((resolve) => this.account.execute(call, resolve));
  }
}
