import type { Outcome } from '../kernel/outcome';
import type { HttpResponse } from './http';
import { FrameUnpacker } from './pack-frame';
import type { Ask, FromSandbox, ToSandbox } from './protocol';
import type { Frame, SandboxClient, TraceLine } from './sandbox-client';
import type { ChartPoint } from './view';

/** The way to a sandbox, whatever carries the messages. */
export interface SandboxPort {
  post(message: ToSandbox): void;
  close(): void;
}

/** A client with the two ends its carrier needs: what arrives goes to `receive`, a breakdown to `fail`. */
export interface ConnectedClient {
  client: SandboxClient;
  receive(message: FromSandbox): void;
  /** Every question that is still open is answered with this error. */
  fail(error: Error): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A sandbox in a worker that runs `engine/host/sandbox.worker.ts`. `close()` ends the worker. */
export function connectSandbox(worker: Worker): SandboxClient {
  const { client, receive, fail } = createClient({
    post: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  });
  worker.addEventListener('message', (event: MessageEvent<FromSandbox>) => receive(event.data));
  worker.addEventListener('error', (event) =>
    fail(new Error(event.message || 'The sandbox could not be started.')),
  );
  return client;
}

export function createClient(port: SandboxPort): ConnectedClient {
  const mail = new Mailbox(port);
  const frames = new Frames();
  const { ask } = mail;
  const afterwards = async (question: Ask): Promise<Frame> => {
    await ask(question);
    return frames.latest();
  };
  const client: SandboxClient = {
    open: (declaration) => afterwards({ kind: 'open', declaration }),
    restart: (seed) => afterwards({ kind: 'restart', seed }),
    subscribe: (listener) => frames.subscribe(listener),
    play: () => port.post({ kind: 'play' }),
    pause: () => port.post({ kind: 'pause' }),
    undo: () => port.post({ kind: 'undo' }),
    setSpeed: (speed) => port.post({ kind: 'speed', speed }),
    step: (direction) => port.post({ kind: 'step', direction }),
    seek: (atMs) => port.post({ kind: 'seek', atMs }),
    call: (operation, request) => ask<Outcome<unknown>>({ kind: 'call', operation, request }),
    http: (request) => ask<HttpResponse>({ kind: 'http', request }),
    change: (change) => ask<void>({ kind: 'change', change }),
    run: (steps, untilMs) => ask<void>({ kind: 'run', steps, untilMs }),
    trace: (from, count) => ask<TraceLine[]>({ kind: 'trace', from, count }),
    chart: (points) => ask<ChartPoint[]>({ kind: 'chart', points }),
    stateHash: () => ask<string>({ kind: 'stateHash' }),
    close() {
      frames.forget();
      mail.fail(new Error('The sandbox was closed.'));
      port.close();
    },
  };
  return {
    client,
    fail: mail.fail,
    receive(message) {
      if (message.kind === 'frame') frames.arrive(message);
      else mail.arrive(message);
    },
  };
}

/** Questions on their way, by number. */
class Mailbox {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly port: SandboxPort) {}

  readonly ask = <Answer>(question: Ask): Promise<Answer> => {
    const id = this.nextId;
    this.nextId += 1;
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as Answer), reject });
      this.port.post({ id, ...question });
    });
  };

  readonly fail = (error: Error): void => {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  };

  arrive(reply: Extract<FromSandbox, { kind: 'reply' }>): void {
    const question = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.ok) question?.resolve(reply.value);
    else question?.reject(new RangeError(reply.message));
  }
}

class Frames {
  private readonly unpacker = new FrameUnpacker();
  private readonly listeners = new Set<(frame: Frame) => void>();
  private frame: Frame | undefined;

  arrive({ frame }: Extract<FromSandbox, { kind: 'frame' }>): void {
    const unpacked = this.unpacker.unpack(frame);
    this.frame = unpacked;
    for (const listener of this.listeners) listener(unpacked);
  }

  latest(): Frame {
    if (!this.frame) throw new Error('The sandbox has sent no frame yet.');
    return this.frame;
  }

  subscribe(listener: (frame: Frame) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  forget(): void {
    this.listeners.clear();
  }
}
