import { describeValue } from './describe-value';
import { invoke } from './invoke';
import type { FromRun, LogLevel, StartRun, ToRun } from './protocol';
import { bridgeHandler } from './request-bridge';

type Code = (
  require: (name: string) => unknown,
  exports: Record<string, unknown>,
  module: object,
) => Promise<unknown>;

// Lines of the wrapper before the learner's first one.
const LINES_BEFORE = 1;

addEventListener(
  'message',
  ({ data, ports }: MessageEvent<Pick<StartRun, 'sdk' | 'code'>>) => {
    const [port] = ports;
    if (port) void run(data, port);
  },
  { once: true },
);

async function run({ sdk, code }: Pick<StartRun, 'sdk' | 'code'>, port: MessagePort): Promise<void> {
  const tell = (message: FromRun) => port.postMessage(message);
  const bridge = bridgeHandler((id, request) => tell({ kind: 'request', id, request }));
  const exported: Record<string, unknown> = {};
  port.onmessage = ({ data }: MessageEvent<ToRun>) => {
    if (data.kind !== 'invoke') bridge.answer(data);
    else {
      const { invocationId } = data.invocation;
      void invoke(exported.handler, data.invocation).then((completion) =>
        tell({ kind: 'completed', invocationId, completion }),
      );
    }
  };
  // The wrapped clients of the SDK take their request handler from here.
  Object.assign(globalThis, { fanoutRequestHandler: bridge.handler });
  listenToConsole((level, text) => tell({ kind: 'log', level, text }));
  let url = '';
  try {
    const modules = await loadModules(sdk);
    url = moduleUrl(`export default async (require, exports, module) => {\n${code}\n};`);
    const loaded: { default: Code } = await import(/* webpackIgnore: true */ url);
    await loaded.default((name) => required(modules, name), exported, { exports: exported });
    tell({ kind: typeof exported.handler === 'function' ? 'serving' : 'done' });
  } catch (error) {
    tell({ kind: 'failed', ...describeError(error, url) });
  }
}

const moduleUrl = (source: string) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));

async function loadModules(sources: Record<string, string>): Promise<Map<string, unknown>> {
  const loaded = Object.entries(sources).map(
    async ([name, source]) => [name, await import(/* webpackIgnore: true */ moduleUrl(source))] as const,
  );
  return new Map(await Promise.all(loaded));
}

function required(modules: Map<string, unknown>, name: string): unknown {
  const found = modules.get(name);
  if (found !== undefined) return found;
  throw new Error(
    `There is no module "${name}" here. There are the AWS SDK's clients, such as @aws-sdk/client-sqs.`,
  );
}

function listenToConsole(listen: (level: LogLevel, text: string) => void): void {
  const say =
    (level: LogLevel) =>
    (...values: unknown[]) =>
      listen(level, values.map((value) => describeValue(value)).join(' '));
  const levels = {
    log: 'log',
    info: 'log',
    debug: 'log',
    dir: 'log',
    table: 'log',
    warn: 'warn',
    error: 'error',
  } as const;
  for (const [method, level] of Object.entries(levels)) Object.assign(console, { [method]: say(level) });
}

function describeError(error: unknown, url: string): { name: string; message: string; line?: number } {
  if (!(error instanceof Error)) return { name: 'Thrown', message: describeValue(error) };
  const { name, message } = error;
  const at = url === '' ? undefined : error.stack?.split(url)[1];
  const line = Number(/^:(\d+)/.exec(at ?? '')?.[1]) - LINES_BEFORE;
  return line > 0 ? { name, message, line } : { name, message };
}
