import type { SandboxDeclaration } from '../client/declaration';
import type { HttpRequest } from '../client/http';
import { FramePacker } from '../client/pack-frame';
import type { Ask, FromSandbox, Tell, ToSandbox } from '../client/protocol';
import { needsSurroundings } from '../run/needs-surroundings';
import type { Surroundings } from '../run/surroundings';
import { Playback } from './playback';

/** What a session needs of the place it runs in: a way back, a clock in milliseconds and a timer. */
export interface SessionHost {
  post(message: FromSandbox): void;
  now(): number;
  schedule(callback: () => void, afterMs: number): void;
  /** Fetches the services around SQS, asked when the first declaration comes that needs them; left out, they are imported. */
  loadSurroundings?(): Promise<Surroundings>;
}

const importSurroundings = async () => (await import('../run/all-surroundings')).allSurroundings;

/** About one frame of a 60 Hz screen. */
const FRAME_MS = 16;

/**
 * A sandbox behind its protocol. Time moves in slices while it plays or seeks; what is told between two slices is gathered,
 * so of many seeks only the last is done, and one frame at most is posted per slice.
 */
export class SandboxSession {
  private playback: Playback | undefined;
  private surroundings: Surroundings | undefined;
  /** What has arrived while the surroundings are on their way. */
  private held: ToSandbox[] | undefined;
  private readonly packer = new FramePacker();
  private isScheduled = false;
  private lastFrameAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly host: SessionHost) {}

  receive(message: ToSandbox): void {
    if (this.held) this.held.push(message);
    else if (this.lacksSurroundings(message)) void this.load(message);
    else this.handle(message);
  }

  private lacksSurroundings(message: ToSandbox): boolean {
    return !this.surroundings && message.kind === 'open' && needsSurroundings(message.declaration);
  }

  private async load(message: ToSandbox): Promise<void> {
    this.held = [message];
    const { loadSurroundings = importSurroundings } = this.host;
    const surroundings = await loadSurroundings().catch(() => undefined);
    // Out of the promise: a bug in what follows must end the worker, not vanish as a rejection.
    queueMicrotask(() => this.resume(surroundings));
  }

  private resume(surroundings: Surroundings | undefined): void {
    const held = this.held ?? [];
    this.held = undefined;
    this.surroundings = surroundings;
    for (const message of held) {
      if (surroundings) this.handle(message);
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
        ? new Playback(question.declaration, this.surroundingsFor(question.declaration))
        : this.opened().restarted(question.seed);
    this.playback?.abandon();
    this.playback = next;
    this.postFrame();
  }

  /** Once loaded they stay; a world of queues alone goes on without them, so that its hash is the same everywhere. */
  private surroundingsFor(declaration: SandboxDeclaration): Surroundings | undefined {
    return needsSurroundings(declaration) ? this.surroundings : undefined;
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

function look(playback: Playback, question: Ask & { kind: 'trace' | 'chart' | 'stateHash' }): unknown {
  if (question.kind === 'trace') return playback.trace(question.from, question.count);
  return question.kind === 'chart' ? playback.chart(question.points) : playback.stateHash();
}
