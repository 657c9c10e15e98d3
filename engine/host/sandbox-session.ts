import type { SandboxDeclaration } from '../client/declaration';
import type { HttpRequest } from '../client/http';
import { FramePacker } from '../client/pack-frame';
import type { Ask, FromSandbox, Tell, ToSandbox } from '../client/protocol';
import { hasPolicyEngine } from '../kernel/policy-engine-registry';
import { needsScaling, needsSurroundings } from '../run/needs-surroundings';
import type { WorldParts } from '../run/world-parts';
import { Playback } from './playback';

/** What a session needs of the place it runs in: a way back, a clock in milliseconds and a timer. */
export interface SessionHost {
  post(message: FromSandbox): void;
  now(): number;
  schedule(callback: () => void, afterMs: number): void;
  /** Fetches what a declaration needs besides queues; left out, it is imported. */
  loadParts?(declaration: SandboxDeclaration): Promise<WorldParts>;
}

async function importParts(declaration: SandboxDeclaration): Promise<WorldParts> {
  if (needsSurroundings(declaration)) {
    return { surroundings: (await import('../run/all-surroundings')).allSurroundings };
  }
  return { services: (await import('../run/scaling-services')).SCALING_SERVICES };
}

/** About one frame of a 60 Hz screen. */
const FRAME_MS = 16;

/**
 * A sandbox behind its protocol. Time moves in slices while it plays or seeks; what is told between two slices is gathered,
 * so of many seeks only the last is done, and one frame at most is posted per slice.
 */
export class SandboxSession {
  private playback: Playback | undefined;
  /** Of the declaration that is to be opened; nothing for one of queues alone. */
  private parts: WorldParts | undefined;
  /** What has arrived while parts are on their way. */
  private held: ToSandbox[] | undefined;
  private readonly packer = new FramePacker();
  private isScheduled = false;
  private lastFrameAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly host: SessionHost) {}

  receive(message: ToSandbox): void {
    if (this.held) this.held.push(message);
    else if (this.lacksParts(message)) void this.load(message, message.declaration);
    else if (lacksPolicies(message)) void this.loadPolicies(message);
    else this.handle(message);
  }

  private lacksParts(message: ToSandbox): message is ToSandbox & { kind: 'open' } {
    if (this.parts || message.kind !== 'open') return false;
    return needsSurroundings(message.declaration) || needsScaling(message.declaration);
  }

  private async load(message: ToSandbox, declaration: SandboxDeclaration): Promise<void> {
    this.held = [message];
    const { loadParts = importParts } = this.host;
    this.parts = await loadParts(declaration).catch(() => undefined);
    const isLoaded = this.parts !== undefined;
    // Out of the promise: a bug in what follows must end the worker, not vanish as a rejection.
    queueMicrotask(() => this.release(isLoaded));
  }

  /** Policies are read and judged by a part that is fetched when the first one comes. */
  private async loadPolicies(message: ToSandbox): Promise<void> {
    this.held = [message];
    const loaded = await import('../kernel/policy-engine').then(
      () => true,
      () => false,
    );
    queueMicrotask(() => this.release(loaded));
  }

  private release(loaded: boolean): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const message of held) {
      // One of them may need another part: then it waits again, and those behind it.
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
      answerHttp(this.opened(), request, reply);
      this.wake();
    } catch (error) {
      this.refuse(id, error instanceof Error ? error.message : 'The request could not be answered.');
    }
  }

  private begin(question: Ask & { kind: 'open' | 'restart' }): void {
    const next =
      question.kind === 'open'
        ? new Playback(question.declaration, this.parts)
        : this.opened().restarted(question.seed);
    this.parts = undefined;
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

/** Whether a message brings a policy, in a queue's attributes or a declaration's. */
function lacksPolicies(message: ToSandbox): boolean {
  if (hasPolicyEngine() || !('id' in message) || message.kind === 'http') return false;
  return /"(Policy|policy|AddPermission)"/.test(JSON.stringify(message));
}

function look(playback: Playback, question: Ask & { kind: 'trace' | 'chart' | 'stateHash' }): unknown {
  if (question.kind === 'trace') return playback.trace(question.from, question.count);
  return question.kind === 'chart' ? playback.chart(question.points) : playback.stateHash();
}
