import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Fault } from '../fault.mjs';

export interface WebServer {
  url: string;
  process: ChildProcess;
  /** Resolves with why it ended, in words. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export interface WebServerOptions {
  root: string;
  port: number;
  command: 'start' | 'dev';
  env: Record<string, string>;
  /** Given what the server prints. */
  onOutput: (text: string, stream: 'stdout' | 'stderr') => void;
}

/** @throws Fault if nobody could listen on this port */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, () => probe.close(() => resolve()));
  }).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'EADDRINUSE' ? 'is taken by another program' : 'is not allowed to you';
    throw new Fault(`Port ${port} ${reason}: choose another, for example PORT=${port + 1} npm start.`, {
      cause,
    });
  });
}

function describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(60_000) }).catch(
    () => undefined,
  );
  await response?.arrayBuffer();
  return response !== undefined;
}

/** Starts Next's server as a child process. It ends when this process ends, however that happens. */
export function launchWebServer({ root, port, command, env, onOutput }: WebServerOptions): WebServer {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const url = `http://localhost:${port}`;
  return launchServer({ root, url, args: [next, command, '--port', String(port)], env, onOutput });
}

export interface ServerOptions extends Pick<WebServerOptions, 'root' | 'env' | 'onOutput'> {
  url: string;
  /** The program and its arguments, for Node. */
  args: string[];
}

/** Starts one of our servers as a child process. It ends when this process ends, however that happens. */
export function launchServer({ root, url, args, env, onOutput }: ServerOptions): WebServer {
  // An address: Node takes a path for one too, which fails on Windows and where a folder's name holds a percent sign.
  const preload = pathToFileURL(join(root, 'scripts/bootstrap/exit-with-parent.mjs'));
  const child = spawn(process.execPath, ['--import', preload.href, ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => onOutput(text, 'stdout'));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => onOutput(text, 'stderr'));
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(describeEnd(code, signal)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    // An open browser tab keeps its connection, and the server would wait for it.
    const gone = await Promise.race([ended, pause(3_000)]);
    if (gone === undefined) child.kill('SIGKILL');
    await ended;
  };
  return { url, process: child, ended, stop };
}

/** Waits until the server answers a request. @throws Fault if it ends before that */
export async function waitUntilServing(server: WebServer): Promise<void> {
  for (;;) {
    const outcome = await Promise.race([answers(server.url), server.ended]);
    if (outcome === true) return;
    if (typeof outcome === 'string') throw new Fault(`The web server ${outcome} before it answered.`);
    await pause(50);
  }
}
