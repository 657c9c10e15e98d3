import type { HttpRequest, HttpResponse } from '@/engine/client/http';
import type {
  FromRun,
  LogLevel,
  RunnerCompletion,
  RunnerInvocation,
  ToFrame,
  ToRun,
} from './runner/protocol';
import { transpile } from './transpile';

export interface RunListener {
  onLog(level: LogLevel, text: string): void;
  /** The run is over. `line` counts from 1 in the code. */
  onEnd(failure?: { name: string; message: string; line?: number }): void;
  /** The code exports a handler, and takes invocations until it is stopped. */
  onServing(invoke: (invocation: RunnerInvocation) => Promise<RunnerCompletion>): void;
  /** Carries a request of an AWS client to the world. */
  ask(request: HttpRequest): Promise<HttpResponse>;
}

/** A frame without an origin, and the worker in it that runs one piece of code at a time. */
export interface Runner {
  run(source: string, listener: RunListener): Promise<void>;
  /** Ends what runs, even an endless loop. */
  stop(): void;
  close(): void;
}

const texts = new Map<string, Promise<string>>();

/** @param frame an iframe of `/code-runner` with `sandbox="allow-scripts"` and nothing else allowed */
export function openRunner(frame: HTMLIFrameElement): Runner {
  let current: CodeRun | undefined;
  const ready = frameReady(frame);
  const post = (message: ToFrame, ports: MessagePort[] = []) =>
    frame.contentWindow?.postMessage(message, '*', ports);
  const onCrash = ({ data, source }: MessageEvent<FromRun>) => {
    if (source === frame.contentWindow && data.kind === 'failed') current?.end(data);
  };
  addEventListener('message', onCrash);
  return {
    async run(source, listener) {
      current?.end();
      const transpiled = transpile(source);
      if ('line' in transpiled) {
        listener.onEnd({ name: 'SyntaxError', ...transpiled });
        return;
      }
      const run = new CodeRun(listener);
      current = run;
      const { code, imports } = transpiled;
      const [worker, sdk] = await Promise.all([load('/code-runner/worker'), loadClients(imports), ready]);
      if (current === run) post({ kind: 'start', worker, sdk, code }, [run.channel.port2]);
    },
    stop() {
      post({ kind: 'stop' });
      current?.end();
      current = undefined;
    },
    close() {
      removeEventListener('message', onCrash);
      post({ kind: 'stop' });
      current?.channel.port1.close();
    },
  };
}

/** One piece of code at work: its way to the worker, and what it was asked and has not answered. */
class CodeRun {
  readonly channel = new MessageChannel();
  private readonly invoked = new Map<string, (completion: RunnerCompletion) => void>();
  private isOver = false;

  constructor(private readonly listener: RunListener) {
    this.channel.port1.onmessage = ({ data }: MessageEvent<FromRun>) => this.hear(data);
  }

  end(failure?: { name: string; message: string; line?: number }): void {
    if (this.isOver) return;
    this.isOver = true;
    this.channel.port1.close();
    this.listener.onEnd(failure);
  }

  private hear(message: FromRun): void {
    switch (message.kind) {
      case 'log':
        this.listener.onLog(message.level, message.text);
        break;
      case 'request':
        void this.carry(message.id, message.request);
        break;
      case 'serving':
        this.listener.onServing((invocation) => this.invoke(invocation));
        break;
      case 'completed':
        this.invoked.get(message.invocationId)?.(message.completion);
        this.invoked.delete(message.invocationId);
        break;
      case 'done':
        this.end();
        break;
      case 'failed':
        this.end(message);
    }
  }

  private invoke(invocation: RunnerInvocation): Promise<RunnerCompletion> {
    return new Promise((resolve) => {
      this.invoked.set(invocation.invocationId, resolve);
      this.tell({ kind: 'invoke', invocation });
    });
  }

  private async carry(id: number, request: HttpRequest): Promise<void> {
    try {
      this.tell({ kind: 'response', id, response: await this.listener.ask(request) });
    } catch (error) {
      this.tell({ kind: 'refused', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  private tell(message: ToRun): void {
    if (!this.isOver) this.channel.port1.postMessage(message);
  }
}

function frameReady(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const listen = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow || data?.kind !== 'ready') return;
      removeEventListener('message', listen);
      resolve();
    };
    addEventListener('message', listen);
    // A frame that is there already has spoken before anybody listened: it answers this.
    frame.contentWindow?.postMessage({ kind: 'stop' } satisfies ToFrame, '*');
  });
}

/** A module that is not there is the code's own fault: it says so when it asks for it. */
async function loadClients(imports: readonly string[]): Promise<Record<string, string>> {
  const clients = imports.filter((name) => /^@aws-sdk\/client-[a-z]+$/.test(name));
  const loaded = await Promise.all(
    clients.map(async (name) => [name, await load(`/code-runner/sdk/${name.replace('@aws-sdk/', '')}`)]),
  );
  return Object.fromEntries(loaded.filter(([, text]) => text !== ''));
}

/** The text at one of our addresses, once; empty when there is none there. */
function load(path: string): Promise<string> {
  const known = texts.get(path);
  if (known) return known;
  const loading = fetch(path).then((response) => {
    if (response.ok) return response.text();
    if (response.status === 404) return '';
    throw new Error(`${path} could not be loaded (${response.status}). Check the connection and try again.`);
  });
  texts.set(path, loading);
  loading.catch(() => texts.delete(path));
  return loading;
}
