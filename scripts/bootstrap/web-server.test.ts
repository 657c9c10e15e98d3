import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../database/cluster';
import { launchWebServer, requireFreePort, waitUntilServing } from './web-server';

test('a taken port ends in one sentence that names another', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as AddressInfo;
  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is taken by another program: choose another, for example PORT=${port + 1} npm start.`,
  );
  await new Promise((resolve) => taken.close(resolve));
  await expect(requireFreePort(port)).resolves.toBeUndefined();
});

test('the checkout may lie in a folder whose name holds anything', async () => {
  const root = join(mkdtempSync(join(tmpdir(), 'fanout-web-')), 'AWS 100%25 #1');
  const next = join(root, 'node_modules/next/dist/bin/next');
  mkdirSync(dirname(next), { recursive: true });
  writeFileSync(
    next,
    "require('node:http').createServer((_, answer) => answer.end()).listen(process.argv[4]);",
  );
  cpSync('scripts/bootstrap/exit-with-parent.mjs', join(root, 'scripts/bootstrap/exit-with-parent.mjs'));
  const printed: string[] = [];
  const server = launchWebServer({
    root,
    port: await freePort(),
    command: 'start',
    env: {},
    onOutput: (text) => printed.push(text),
  });
  try {
    await waitUntilServing(server);
    expect(printed).toEqual([]);
  } finally {
    await server.stop();
    rmSync(dirname(root), { recursive: true });
  }
});
