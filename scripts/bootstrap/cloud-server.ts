import { join } from 'node:path';
import { Fault } from '../fault.mjs';
import type { Settings } from './settings';
import { launchServer, requireFreePort, type WebServer, waitUntilServing } from './web-server';

export interface CloudServer {
  said: string;
  /** What the site is told of it; nothing when it could not be started. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

const DEFAULT_PORT = 4566;
const PORTS_TRIED = 20;

/** Starts learners' AWS endpoint beside the site. Without it the site works, but for the terminal's page. */
export async function launchCloud({
  root,
  settings,
  env,
}: {
  root: string;
  settings: Settings;
  env: Record<string, string>;
}): Promise<CloudServer> {
  const port = await choosePort(settings.FANOUT_CLOUD_PORT);
  const origin = settings.FANOUT_CLOUD_URL ?? `http://localhost:${port}`;
  const heard: string[] = [];
  const own = {
    FANOUT_CLOUD_PORT: String(port),
    FANOUT_CLOUD_ORIGIN: origin,
    FANOUT_DATA_DIR: settings.dataFolder,
  };
  const server = launchServer({
    root,
    url: `http://127.0.0.1:${port}/_fanout/health`,
    args: [join(root, 'scripts/run.mjs'), 'scripts/cloud/run-learner-cloud.ts'],
    env: { ...env, ...own },
    onOutput: (text) => void heard.push(text),
  });
  return isServing(server, heard, own);
}

async function isServing(
  server: WebServer,
  heard: string[],
  env: Record<string, string>,
): Promise<CloudServer> {
  try {
    await waitUntilServing(server);
  } catch {
    await server.stop();
    return {
      said: `not started: ${heard.join('').trim().slice(0, 300)}`,
      env: {},
      stop: async () => undefined,
    };
  }
  return { said: env.FANOUT_CLOUD_ORIGIN ?? '', env, stop: server.stop };
}

/** @throws Fault when the port that was asked for is taken */
async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    await requireFreePort(wanted).catch((cause) => {
      throw new Fault(`Port ${wanted} is taken: set another FANOUT_CLOUD_PORT, or leave it out.`, { cause });
    });
    return wanted;
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TRIED; port += 1) {
    const isFree = await requireFreePort(port).then(
      () => true,
      () => false,
    );
    if (isFree) return port;
  }
  throw new Fault(`The ports from ${DEFAULT_PORT} on are taken: set FANOUT_CLOUD_PORT to a free one.`);
}
