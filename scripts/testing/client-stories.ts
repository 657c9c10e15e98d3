import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startCloud } from '@/server/cloud/start-cloud';
import { runNode } from '../bootstrap/run-child';
import type { Tally } from './tally';

const print = (text: string) => process.stdout.write(`${text}\n`);

/** One of AWS's clients on this machine, and the story that it plays. */
interface ClientStory {
  client: string;
  command: string[];
}

/**
 * Plays the fan-out story with every boto3 and every AWS CLI that is found here, current and older, against a fresh endpoint.
 * What is missing is said: it is not tested then. (The SDK for JavaScript plays it among the unit tests, always.)
 */
export async function playClientStories(root: string): Promise<Tally> {
  const stories = [...pythons(root), ...commandLines(root)];
  for (const [kind, remedy] of missing(stories))
    print(`NOT TESTED: ${kind} is not installed here (${remedy}).`);
  const tally: Tally = { passed: 0, failed: 0 };
  for (const story of stories) {
    const problem = await play(story);
    print(`${problem ? '✗' : '✓'} ${story.client}${problem ? `: ${problem}` : ''}`);
    tally[problem ? 'failed' : 'passed'] += 1;
  }
  return tally;
}

/** @returns what went wrong, if something did */
async function play({ command: [file = '', ...args] }: ClientStory): Promise<string | undefined> {
  const bugs: string[] = [];
  const cloud = await startCloud({
    host: '127.0.0.1',
    port: 0,
    basis: { seed: 1, startMs: Date.now(), accountId: '123456789012', region: 'us-east-1' },
    verify: 'none',
    secret: 'any',
    strictTransport: false,
    onBug: (error) => bugs.push(error instanceof Error ? (error.stack ?? '') : String(error)),
    onFault: (error) => bugs.push(error.message),
  });
  try {
    const { status, output } = await runProgram(file, [...args, `http://127.0.0.1:${cloud.port}`]);
    return status === 0 && bugs.length === 0 ? undefined : [output.trim(), ...bugs].join('\n');
  } finally {
    await cloud.close();
  }
}

/** Runs any program through Node, so that it ends when we do. */
function runProgram(file: string, args: string[]) {
  const script = `const { status, signal } = require('node:child_process').spawnSync(${JSON.stringify(file)}, ${JSON.stringify(args)}, { stdio: 'inherit', timeout: 300_000 }); process.exit(signal ? 1 : status ?? 1)`;
  return runNode(['-e', script], { cwd: process.cwd() });
}

function pythons(root: string): ClientStory[] {
  return onPath('python3').flatMap((python) => {
    const asked = spawnSync(python, ['-c', 'import boto3; print(boto3.__version__)'], { encoding: 'utf8' });
    if (asked.status !== 0) return [];
    const story = join(root, 'scripts/clients/fan-out-story.py');
    return [{ client: `boto3 ${asked.stdout.trim()}`, command: [python, story] }];
  });
}

function commandLines(root: string): ClientStory[] {
  return onPath('aws').flatMap((aws) => {
    const asked = spawnSync(aws, ['--version'], { encoding: 'utf8' });
    if (asked.status !== 0) return [];
    const [version = ''] = `${asked.stdout}${asked.stderr}`.split(' ');
    return [{ client: version, command: ['bash', join(root, 'scripts/clients/fan-out-story.sh'), aws] }];
  });
}

function missing(stories: ClientStory[]): [string, string][] {
  const all: [string, string, string][] = [
    ['boto3', 'boto3 ', 'apt-get install python3-boto3, or pip install boto3'],
    ['the AWS CLI', 'aws-cli/', 'apt-get install awscli'],
  ];
  return all.flatMap(([kind, prefix, remedy]) =>
    stories.some(({ client }) => client.startsWith(prefix)) ? [] : [[kind, remedy]],
  );
}

/** Every program of this name, Debian's own included where another stands before it. */
function onPath(name: string): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const found = folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
  // Two paths that lead to the same program are one.
  return [...new Map(found.map((path) => [realpathSync(path), path])).values()];
}
