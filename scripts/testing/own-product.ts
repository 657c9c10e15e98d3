import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { launchWebServer, type WebServer, waitUntilServing } from '../bootstrap/web-server';
import { freePort } from '../database/cluster';

/** A built site with a database of its own, for a journey that kills, restarts or fills it. */
export interface OwnProduct {
  url: string;
  databaseUrl: string;
  /** Ends the web server at once, as `kill -9` or a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, at the same address and with the same data. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What `npm test` says to the journeys about the server that it started. */
export interface ProductVariables {
  /** A PostgreSQL server on which databases may be created; its database `template` is migrated and empty. */
  FANOUT_E2E_POSTGRES: string;
  /** The folder that the site was built into. */
  FANOUT_E2E_DIST: string;
}

async function administer(statement: string, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function variable(name: keyof ProductVariables): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this journey with FANOUT_ONLY=e2e npm test.`);
  return value;
}

function printErrors(text: string, stream: 'stdout' | 'stderr'): void {
  if (stream === 'stderr') process.stderr.write(text);
}

/** Opens a product of one's own: a copy of the empty database and a web server on a free port. */
export async function openOwnProduct(variables?: ProductVariables): Promise<OwnProduct> {
  const adminUrl = variables?.FANOUT_E2E_POSTGRES ?? variable('FANOUT_E2E_POSTGRES');
  const distDir = variables?.FANOUT_E2E_DIST ?? variable('FANOUT_E2E_DIST');
  const name = `own_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE template`, adminUrl);
  const database = new URL(adminUrl);
  database.pathname = name;
  const port = await freePort();
  const secret = randomBytes(32).toString('hex');
  const env = {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: distDir,
    DATABASE_URL: database.href,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    AUTH_TRUST_HOST: 'true',
  };
  let server: WebServer;
  const start = async () => {
    server = launchWebServer({ root: process.cwd(), port, command: 'start', env, onOutput: printErrors });
    await waitUntilServing(server);
  };
  await start();
  const kill = async () => {
    server.process.kill('SIGKILL');
    await server.ended;
  };
  return {
    url: `http://localhost:${port}`,
    databaseUrl: database.href,
    start,
    kill,
    close: async () => {
      await kill();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`, adminUrl);
    },
  };
}
