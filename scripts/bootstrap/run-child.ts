import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ChildOutcome {
  /** The exit code; null if a signal ended it. */
  status: number | null;
  stdout: string;
  /** What was printed on both streams, in the order in which it came. */
  output: string;
}

export interface ChildOptions {
  cwd: string;
  env?: Record<string, string | undefined>;
  /** Given every piece of output as it comes. */
  onOutput?: (text: string) => void;
}

/** Runs one of the repository's programs with this Node and collects what it prints. It is killed if this process ends first. */
export async function runNode(args: string[], { cwd, env, onOutput }: ChildOptions): Promise<ChildOutcome> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const outcome: ChildOutcome = { status: null, stdout: '', output: '' };
  const collect = (text: string) => {
    outcome.output += text;
    onOutput?.(text);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
    collect(text);
  });
  child.stderr.setEncoding('utf8').on('data', collect);
  outcome.status = await new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  running.delete(child);
  return outcome;
}
