import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';

const name = `file_${randomUUID().replaceAll('-', '')}`;
const adminUrl = inject('adminUrl');
const url = new URL(adminUrl);
url.pathname = name;
process.env.DATABASE_URL = url.href;

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(() => administer(`CREATE DATABASE ${name} TEMPLATE template`));

// Without FORCE, so that a test file that leaves a connection open is told.
afterAll(async () => {
  await globalThis.fanoutDatabase?.$disconnect();
  await administer(`DROP DATABASE ${name}`);
});
