import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { requireFreePort } from './web-server';

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
