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
  let port: MessagePort | undefined;
  let listener: RunListener | undefined;
  const ready = frameReady(frame);
  const invoked = new Map<string, (completion: RunnerCompletion) => void>();
  const invoke = (invocation: RunnerInvocation) =>
    new Promise<RunnerCompletion>((resolve) => {
      invoked.set(invocation.invocationId, resolve);
      port?.postMessage({ kind: 'invoke', invocation } satisfies ToRun);
    });
  const end = (failure?: Parameters<RunListener['onEnd']>[0]) => {
    const ended = listener;
    listener = undefined;
    port?.close();
    port = undefined;
    ended?.onEnd(failure);
  };
  const post = (message: ToFrame, ports: MessagePort[] = []) =>
    frame.contentWindow?.postMessage(message, '*', ports);
  const completed = ({ invocationId, completion }: Extract<FromRun, { kind: 'completed' }>) => {
    invoked.get(invocationId)?.(completion);
    invoked.delete(invocationId);
  };
  const hear = (message: FromRun) => {
    switch (message.kind) {
      case 'log':
        listener?.onLog(message.level, message.text);
        break;
      case 'request':
        void carry(message.id, message.request, listener, port);
        break;
      case 'serving':
        listener?.onServing(invoke);
        break;
      case 'completed':
        completed(message);
        break;
      case 'done':
        end();
        break;
      case 'failed':
        end(message);
    }
  };
  const onCrash = ({ data, source }: MessageEvent<FromRun>) => {
    if (source === frame.contentWindow && data.kind === 'failed') end(data);
  };
  addEventListener('message', onCrash);
  return {
    async run(source, next) {
      end();
      const transpiled = transpile(source);
      if ('line' in transpiled) {
        next.onEnd({ name: 'SyntaxError', ...transpiled });
        return;
      }
      listener = next;
      const { code, imports } = transpiled;
      const [worker, sdk] = await Promise.all([load('/code-runner/worker'), loadClients(imports), ready]);
      if (listener !== next) return;
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data }: MessageEvent<FromRun>) => hear(data);
      post({ kind: 'start', worker, sdk, code }, [channel.port2]);
    },
    stop() {
      post({ kind: 'stop' });
      end();
    },
    close() {
      removeEventListener('message', onCrash);
      post({ kind: 'stop' });
      port?.close();
    },
  };
}

async function carry(
  id: number,
  request: HttpRequest,
  listener: RunListener | undefined,
  port: MessagePort | undefined,
): Promise<void> {
  const tell = (message: ToRun) => port?.postMessage(message);
  try {
    const response = await listener?.ask(request);
    if (response) tell({ kind: 'response', id, response });
  } catch (error) {
    tell({ kind: 'refused', id, message: error instanceof Error ? error.message : String(error) });
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
