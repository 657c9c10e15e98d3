import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Peer {
  name: string;
  /** Where the bench puts it, once; undefined for what needs no installing. */
  install?(folder: string): void;
  command(folder: string, port: number): { file: string; args: string[]; env?: Record<string, string> };
  /** Publishes to topics too. */
  hasSns: boolean;
}

const run = (file: string, args: string[], cwd: string) =>
  execFileSync(file, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });

const cloud = (port: number, ...more: string[]) => ({
  file: process.execPath,
  args: [resolve('scripts/cloud.mjs'), '--port', String(port), ...more],
});

function pip(name: string, wanted: string): NonNullable<Peer['install']> {
  return (folder) => {
    run('python3', ['-m', 'venv', name], folder);
    run(join(folder, name, 'bin/pip'), ['install', '-q', wanted], folder);
  };
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>bench</groupId><artifactId>bench</artifactId><version>1</version><dependencies><dependency>
<groupId>org.elasticmq</groupId><artifactId>elasticmq-server_2.13</artifactId><version>1.7.1</version>
</dependency></dependencies></project>`;

/** fauxqs needs a newer Node than we do; the registry has it as a package. */
const NODE_22 = `node-${process.platform}-${process.arch}@22`;

/** The limit first, then us, then every peer that installs without a container. */
export const peers: Peer[] = [
  {
    name: 'empty Node server',
    hasSns: false,
    command: (_, port) => ({
      file: process.execPath,
      args: [resolve('bench/endpoint/empty-server.mjs'), String(port)],
    }),
  },
  { name: 'Fanout', hasSns: true, command: (_, port) => cloud(port) },
  {
    name: 'Fanout --state',
    hasSns: true,
    command: (folder, port) => cloud(port, '--state', join(folder, `state-${process.pid}`)),
  },
  { name: 'Fanout --sign-queues', hasSns: true, command: (_, port) => cloud(port, '--sign-queues') },
  {
    name: 'fauxqs 2.4.1',
    hasSns: true,
    install(folder) {
      mkdirSync(join(folder, 'fauxqs'));
      writeFileSync(join(folder, 'fauxqs/package.json'), '{"private":true}');
      run(
        'npm',
        ['install', '--no-audit', '--no-fund', '--silent', 'fauxqs@2.4.1', NODE_22],
        join(folder, 'fauxqs'),
      );
    },
    command: (folder, port) => ({
      file: join(folder, 'fauxqs/node_modules', NODE_22.split('@')[0] ?? '', 'bin/node'),
      args: [join(folder, 'fauxqs/node_modules/fauxqs/dist/cli.js')],
      env: { FAUXQS_PORT: String(port), FAUXQS_LOGGER: 'false' },
    }),
  },
  {
    name: 'ElasticMQ 1.7.1',
    hasSns: false,
    install(folder) {
      mkdirSync(join(folder, 'elasticmq'));
      writeFileSync(join(folder, 'elasticmq/pom.xml'), pom);
      run(
        'mvn',
        ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'],
        join(folder, 'elasticmq'),
      );
    },
    command: (folder, port) => ({
      file: 'java',
      args: [
        '-cp',
        join(folder, 'elasticmq/lib/*'),
        `-Drest-sqs.bind-port=${port}`,
        '-Drest-stats.enabled=false',
        'org.elasticmq.server.Main',
      ],
    }),
  },
  {
    name: 'moto server',
    hasSns: true,
    install: pip('moto', 'moto[server]'),
    command: (folder, port) => ({ file: join(folder, 'moto/bin/moto_server'), args: ['-p', String(port)] }),
  },
  {
    name: 'ministack',
    hasSns: true,
    install: pip('ministack', 'ministack'),
    command: (folder, port) => ({
      file: join(folder, 'ministack/bin/ministack'),
      args: [],
      env: { GATEWAY_PORT: String(port), LOG_LEVEL: 'ERROR' },
    }),
  },
];

/** Installs a peer unless it is there. @returns why it cannot be had, if so */
export function installPeer(peer: Peer, folder: string): string | undefined {
  const done = join(folder, `${peer.name}.installed`);
  if (!peer.install || existsSync(done)) return undefined;
  try {
    peer.install(folder);
    writeFileSync(done, '');
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** Starts a peer and waits until it answers. */
export async function startPeer(peer: Peer, folder: string, port: number): Promise<ChildProcess> {
  const { file, args, env } = peer.command(folder, port);
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${peer.name} ended with code ${child.exitCode}.`);
    const answered = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) }).then(
      async (response) => response.arrayBuffer(),
      () => undefined,
    );
    if (answered) return child;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${peer.name} does not answer on port ${port}.`);
}
