import { Fault } from '../fault.mjs';
import { buildSite } from './build-site';
import { launchCloud } from './cloud-server';
import { generateClient } from './generate-client';
import { migrateDatabase, openDatabase } from './open-database';
import type { startProgress } from './progress.mjs';
import { readSettings, type Settings, serverVariables } from './settings';
import { stopRequest } from './stop-request';
import { launchWebServer, requireFreePort, type WebServer, waitUntilServing } from './web-server';

type Progress = ReturnType<typeof startProgress>;

interface Work {
  root: string;
  progress: Progress;
  isDevelopment: boolean;
}

/** Everything after the packages are there: settings, client, database, migrations, build, server. Ends when it is asked to stop. */
export async function start(root: string, progress: Progress, isDevelopment: boolean): Promise<void> {
  const work = { root, progress, isDevelopment };
  const stop = stopRequest();
  const settings = await progress.step('settings', async () => {
    const read = readSettings(root);
    await requireFreePort(read.PORT);
    return read;
  });
  await progress.step('data model', () => generateClient(root));
  const database = await progress.step('database', () =>
    openDatabase(settings.DATABASE_URL, settings.dataFolder),
  );
  try {
    const opened = openSite(work, settings, database.url);
    const server = await Promise.race([opened, stop]);
    if (server) await serveUntil(server, stop);
  } finally {
    await database.close();
  }
}

async function openSite({ root, progress, isDevelopment }: Work, settings: Settings, databaseUrl: string) {
  await progress.step('migrations', () => migrateDatabase(databaseUrl, root));
  const distDir = process.env.NEXT_DIST_DIR || '.next';
  if (!isDevelopment) await progress.step('site', (announce) => buildSite(root, distDir, announce));
  const mode = isDevelopment ? 'development' : 'production';
  const variables = { ...serverVariables(settings, databaseUrl), NODE_ENV: mode };
  const cloud = await progress.step('endpoint', () => launchCloud({ root, settings, env: variables }));
  const env = { ...variables, ...cloud.env };
  let heard: string[] | undefined = [];
  const onOutput = (text: string) => {
    if (heard) heard.push(text);
    else process.stdout.write(text);
  };
  const { server } = await progress.step('server', async () => {
    const launched = launchWebServer({
      root,
      port: settings.PORT,
      command: isDevelopment ? 'dev' : 'start',
      env,
      onOutput,
    });
    await waitUntilServing(launched).catch(async (error: unknown) => {
      process.stdout.write(heard?.join('') ?? '');
      await launched.stop();
      throw error;
    });
    return { said: 'answers', server: launched };
  });
  heard = undefined;
  return { ...server, stop: () => Promise.all([server.stop(), cloud.stop()]).then(() => undefined) };
}

async function serveUntil(server: WebServer, stop: Promise<void>): Promise<void> {
  process.stdout.write(`\nFanout is at ${server.url}  (Ctrl-C stops it)\n`);
  const why = await Promise.race([stop, server.ended]);
  await server.stop();
  if (why) throw new Fault(`The web server ${why}. Everything acknowledged is kept: start again.`);
}
