import type { SandboxDeclaration } from '../client/declaration';
import type { HttpRequest } from '../client/http';
import { FramePacker } from '../client/pack-frame';
import type { Ask, FromSandbox, Tell, ToSandbox } from '../client/protocol';
import { hasPolicyEngine } from '../kernel/policy-engine-registry';
import { type Asked, askedBy, joinModules, missingFor } from '../module/join-modules';
import { loadModules } from '../module/load-modules';
import type { ModuleSet } from '../module/module-set';
import { Playback } from './playback';

/** What a session needs of the place it runs in: a way back, a clock in milliseconds and a timer. */
export interface SessionHost {
  post(message: FromSandbox): void;
  now(): number;
  schedule(callback: () => void, afterMs: number): void;
  /** Fetches the modules that a declaration needs; left out, they are imported. */
  loadModules?(declaration: SandboxDeclaration): Promise<ModuleSet>;
}

/** About one frame of a 60 Hz screen. */
const FRAME_MS = 16;

/**
 * A sandbox behind its protocol. Time moves in slices while it plays or seeks; what is told between two slices is gathered,
 * so of many seeks only the last is done, and one frame at most is posted per slice.
 */
export class SandboxSession {
  private playback: Playback | undefined;
  /** Of the declaration that is to be opened, when they have come. */
  private modules: ModuleSet | undefined;
  /** What has arrived while something is on its way. */
  private held: ToSandbox[] | undefined;
  private readonly packer = new FramePacker(() => this.playback?.modules.longLists ?? []);
  /** Services that the world cannot take in any more. */
  private readonly refused = new Set<string>();
  private isScheduled = false;
  private lastFrameAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly host: SessionHost) {}

  receive(message: ToSandbox): void {
    if (this.held) this.held.push(message);
    else {
      const lacking = this.lacking(message);
      if (lacking) void this.fetch(message, lacking);
      else this.handle(message);
    }
  }

  /** How to fetch what a message needs and what is not there yet. */
  private lacking(message: ToSandbox): (() => Promise<unknown>) | undefined {
    if (!('id' in message)) return undefined;
    if (message.kind === 'open' && !this.modules) return () => this.fetchModules(message.declaration);
    if (lacksPolicies(message)) return importPolicies;
    const modules = this.playback?.modules;
    return modules && message.kind !== 'open' ? this.joining(message, modules) : undefined;
  }

  private async fetchModules(declaration: SandboxDeclaration): Promise<void> {
    const { loadModules: load = loadModules } = this.host;
    this.modules = await load(declaration);
  }

  /** How services join that a message asks for and that are not there. */
  private joining(message: Ask, modules: ModuleSet): (() => Promise<void>) | undefined {
    const missing = missingFor(askedOf(message), modules).filter((name) => !this.refused.has(name));
    if (missing.length === 0) return undefined;
    return async () => {
      await joinModules(missing, modules);
      // What the world cannot take in is asked for once, and then called in vain.
      for (const name of missing) if (!modules.has(name)) this.refused.add(name);
    };
  }

  private async fetch(message: ToSandbox, load: () => Promise<unknown>): Promise<void> {
    this.held = [message];
    const isLoaded = await load().then(
      () => true,
      () => false,
    );
    // Out of the promise: a bug in what follows must end the worker, not vanish as a rejection.
    queueMicrotask(() => this.release(isLoaded));
  }

  private release(loaded: boolean): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const message of held) {
      // One of them may need something else: then it waits again, and those behind it.
      if (loaded) this.receive(message);
      else if ('id' in message)
        this.refuse(message.id, 'The sandbox could not be loaded. Check the connection and try again.');
    }
  }

  private refuse(id: number, message: string): void {
    this.host.post({ kind: 'reply', id, ok: false, message });
  }

  private handle(message: ToSandbox): void {
    if (!('id' in message)) this.tell(message);
    else {
      try {
        this.ask(message.id, message);
      } catch (error) {
        // What the reader asked for cannot be done: that is an answer. A bug is not, and ends the worker.
        if (!(error instanceof RangeError)) throw error;
        this.refuse(message.id, error.message);
      }
    }
  }

  private ask(id: number, question: Ask): void {
    const reply = (value?: unknown) => this.host.post({ kind: 'reply', id, ok: true, value });
    if (question.kind === 'open' || question.kind === 'restart') {
      this.begin(question);
      reply();
    } else if (question.kind === 'trace' || question.kind === 'chart' || question.kind === 'stateHash') {
      reply(look(this.opened(), question));
    } else if (question.kind === 'http') void this.answerHttp(id, question.request, reply);
    else {
      this.act(question, reply);
      this.wake();
    }
  }

  /** AWS's protocols are loaded with the first request of a client. */
  private async answerHttp(id: number, request: HttpRequest, reply: (value: unknown) => void): Promise<void> {
    try {
      const { answerHttp } = await import('./wire-door');
      await answerHttp(this.opened(), request, reply);
      this.wake();
    } catch (error) {
      this.refuse(id, error instanceof Error ? error.message : 'The request could not be answered.');
    }
  }

  private begin(question: Ask & { kind: 'open' | 'restart' }): void {
    const next =
      question.kind === 'open'
        ? new Playback(question.declaration, this.modulesToOpen())
        : this.opened().restarted(question.seed);
    this.modules = undefined;
    this.refused.clear();
    this.playback?.abandon();
    this.playback = next;
    this.postFrame();
  }

  private act(question: Ask & { kind: 'call' | 'change' | 'run' }, reply: (value?: unknown) => void): void {
    const playback = this.opened();
    if (question.kind === 'call') playback.call(question, reply);
    else if (question.kind === 'run') playback.run(question.steps, question.untilMs, reply);
    else {
      playback.change(question.change);
      reply();
    }
  }

  private tell(message: Tell): void {
    const { playback } = this;
    if (!playback) return;
    switch (message.kind) {
      case 'play':
        playback.play(this.host.now());
        break;
      case 'pause':
        playback.pause();
        break;
      case 'undo':
        playback.undo();
        break;
      case 'speed':
        playback.setSpeed(message.speed);
        break;
      case 'step':
        playback.step(message.direction);
        break;
      case 'seek':
        playback.seek(message.atMs);
        break;
    }
    this.wake();
  }

  private modulesToOpen(): ModuleSet {
    if (!this.modules) throw new Error('A sandbox is opened when its modules have come.');
    return this.modules;
  }

  private opened(): Playback {
    if (!this.playback) throw new RangeError('Open a sandbox first.');
    return this.playback;
  }

  private wake(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    const waitMs = this.lastFrameAt + FRAME_MS - this.host.now();
    this.host.schedule(() => this.slice(), Math.max(0, waitMs));
  }

  private slice(): void {
    this.isScheduled = false;
    const playback = this.opened();
    playback.slice(() => this.host.now());
    this.postFrame();
    if (playback.isMoving) this.wake();
  }

  private postFrame(): void {
    this.lastFrameAt = this.host.now();
    this.host.post({ kind: 'frame', frame: this.packer.pack(this.opened().frame()) });
  }
}

const importPolicies = () => import('../policy/policy-engine');

/** Whether a message brings a policy, in a queue's attributes or a declaration's: they are read and judged by a part of its own. */
function lacksPolicies(message: ToSandbox): boolean {
  if (hasPolicyEngine() || !('id' in message) || message.kind === 'http') return false;
  return /"(Policy|policy|[a-z]*:?AddPermission)"/.test(JSON.stringify(message));
}

/** What a message asks of services. A client's HTTP request has to be read first. */
function askedOf(message: Ask): Asked {
  if (message.kind === 'call') {
    return { operations: [message.operation], text: JSON.stringify(message.request) ?? '' };
  }
  if (message.kind === 'change')
    return { kinds: Object.keys(message.change), text: JSON.stringify(message.change) };
  return message.kind === 'run' ? askedBy(message.steps) : { text: '' };
}

function look(playback: Playback, question: Ask & { kind: 'trace' | 'chart' | 'stateHash' }): unknown {
  if (question.kind === 'trace') return playback.trace(question.from, question.count);
  return question.kind === 'chart' ? playback.chart(question.points) : playback.stateHash();
}
