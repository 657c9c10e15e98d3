import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { createClient } from '@/engine/client/connect';
import type { SandboxClient } from '@/engine/client/sandbox-client';
import type { ScriptStep } from '@/engine/client/script';
import { DEPTHS, median, perSecondOf, printThroughput, type ThroughputRow } from './throughput';

const MEASURED_CALLS = 15_000;
const GROUPS = 1_000;
/** Calls on their way at a time, as a busy page would have. */
const PIPELINE = 64;

/** What a browser's worker has and Node's lacks. */
const BROWSER_WORKER = `
import { parentPort } from 'node:worker_threads';
globalThis.self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listener) => parentPort.on(type, (data) => listener({ data })),
};
`;

/** The product's own worker, history and frames included, in a thread of this process. */
function startWorker(): { client: SandboxClient; end(): Promise<number> } {
  const bundle = buildSync({
    entryPoints: ['engine/host/sandbox.worker.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    banner: { js: BROWSER_WORKER },
  });
  const source = bundle.outputFiles[0]?.text ?? '';
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    resourceLimits: { maxOldGenerationSizeMb: 6_000 },
  });
  const { client, receive, fail } = createClient({
    post: (message) => worker.postMessage(message),
    close() {},
  });
  worker.on('message', receive);
  worker.on('error', fail);
  return { client, end: () => worker.terminate() };
}

/** Fills the queue in one moment, ten messages to a call, spread over the groups of a FIFO queue. */
function filling(kind: ThroughputRow['kind'], depth: number): ScriptStep[] {
  const queue = nameOf(kind);
  const repeat = depth / 10 / GROUPS;
  return Array.from({ length: repeat < 1 ? depth / 10 : GROUPS }, (_, group): ScriptStep => {
    const Entries = Array.from({ length: 10 }, (_, index) => ({
      Id: `${index}`,
      MessageBody: `message ${group} {n} ${index}`,
      ...(kind === 'FIFO' && {
        MessageGroupId: `group-${group}`,
        MessageDeduplicationId: `${group}-{n}-${index}`,
      }),
    }));
    return { at: '0s', call: 'SendMessageBatch', queue, request: { Entries }, repeat: Math.max(1, repeat) };
  });
}

function nameOf(kind: ThroughputRow['kind']): string {
  return kind === 'FIFO' ? 'bench.fifo' : 'bench';
}

async function openSandbox(
  client: SandboxClient,
  kind: ThroughputRow['kind'],
  depth: number,
): Promise<string> {
  const name = nameOf(kind);
  const topology = { queues: [{ name }], producers: [], consumers: [], autoScaling: [] };
  const frame = await client.open({ id: 'bench', seed: 1, topology, script: filling(kind, depth) });
  const queue = frame.view.queues?.[name];
  if (queue?.visible !== depth)
    throw new Error(`The queue holds ${queue?.visible} messages instead of ${depth}.`);
  return queue.url;
}

async function ask<Response>(client: SandboxClient, operation: string, request: object): Promise<Response> {
  const outcome = await client.call(operation, request);
  if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.message}`);
  return outcome.response as Response;
}

/** Does something so many times with at most `PIPELINE` of them under way. */
async function pipelined(count: number, once: () => Promise<void>): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await once();
    }
  };
  await Promise.all(Array.from({ length: PIPELINE }, lane));
}

async function measure(kind: ThroughputRow['kind'], depth: number): Promise<ThroughputRow> {
  const { client, end } = startWorker();
  const QueueUrl = await openSandbox(client, kind, depth);
  let sent = 0;
  const send = async () => {
    sent += 1;
    const ids =
      kind === 'FIFO'
        ? { MessageGroupId: `group-${sent % GROUPS}`, MessageDeduplicationId: `new-${sent}` }
        : {};
    await ask(client, 'SendMessage', { QueueUrl, MessageBody: `new ${sent}`, ...ids });
  };
  const receiveAndDelete = async () => {
    const received = await ask<{ Messages?: { ReceiptHandle: string }[] }>(client, 'ReceiveMessage', {
      QueueUrl,
    });
    await ask(client, 'DeleteMessage', { QueueUrl, ReceiptHandle: received.Messages?.[0]?.ReceiptHandle });
  };
  const rounds = 5;
  const sends: number[] = [];
  const receives: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    sends.push(await perSecondOf(MEASURED_CALLS / rounds, (count) => pipelined(count, send)));
    receives.push(await perSecondOf(MEASURED_CALLS / rounds, (count) => pipelined(count, receiveAndDelete)));
  }
  await end();
  return { kind, depth, sendsPerSecond: median(sends), receiveDeletesPerSecond: median(receives) };
}

/** Prints throughput through the sandbox's worker by depth: both threads, messages, history and frames included. */
export async function main(): Promise<void> {
  console.log('SQS through the worker: calls per second of processor time at a steady depth');
  for (const kind of ['standard', 'FIFO'] as const) {
    const rows: ThroughputRow[] = [];
    for (const depth of DEPTHS) rows.push(await measure(kind, depth));
    printThroughput(rows);
  }
}
