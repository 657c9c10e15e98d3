import { expect, type Page, test } from '@playwright/test';
import { buildSync } from 'esbuild';
import type { SandboxClient } from '@/engine/client/sandbox-client';
import type { Topology } from '@/engine/client/topology';
import { History } from '@/engine/history/history';
import { modulesFor } from '@/engine/module/all-modules';

declare const fanoutClient: { connectSandbox(worker: Worker): SandboxClient };
declare const sandbox: SandboxClient;

const SHOP: Topology = {
  queues: [
    {
      name: 'orders',
      visibilityTimeout: '4s',
      redriveTo: 'dead',
      maxReceiveCount: 2,
      imperfection: { reorder: 0.2 },
    },
    { name: 'dead' },
  ],
  producers: [{ to: 'orders', rate: '8/s', resend: 0.1, name: 'shop' }],
  consumers: [{ from: 'orders', name: 'workers', count: 3, failureRate: 0.2, crashRate: 0.05, batch: 3 }],
  autoScaling: [
    { scales: 'workers', metric: 'backlogPerInstance', target: 5, min: 2, max: 6, evaluateEvery: '10s' },
  ],
};
const CHANGE = { queues: { orders: { visibilityTimeout: '9s' } } };

function bundle(entryPoint: string, globalName?: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'iife',
    globalName,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** A page with the product's own worker in it and nothing else; `sandbox` is its client. */
async function openWorker(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.addScriptTag({ content: bundle('engine/client/connect.ts', 'fanoutClient') });
  await page.evaluate((source) => {
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    Object.assign(window, { sandbox: fanoutClient.connectSandbox(worker) });
  }, bundle('engine/host/sandbox.worker.ts'));
}

test('a world in a worker of Chromium has the hashes of the same world here, through rewinds and a fork', async ({
  page,
}) => {
  await openWorker(page);
  const there = await page.evaluate(
    async ({ topology, change }) => {
      await sandbox.open({ id: 'shop', seed: 7, topology });
      const at = (atMs: number) =>
        new Promise<string>((resolve) => {
          const stop = sandbox.subscribe((frame) => {
            if (frame.atMs !== atMs) return;
            stop();
            resolve(sandbox.stateHash());
          });
          sandbox.seek(atMs);
        });
      const before = [await at(40_000), await at(12_345), await at(30_000), await at(12_345)];
      await sandbox.change(change);
      return [...before, await at(40_000)];
    },
    { topology: SHOP, change: CHANGE },
  );
  const history = new History({
    seed: 7,
    modules: modulesFor({ topology: SHOP }),
    topology: SHOP,
    runForMs: 120_000,
  });
  const here = [40_000, 12_345, 30_000, 12_345].map((atMs) => {
    history.moveTo(atMs);
    return history.hash();
  });
  history.act({ kind: 'change', change: CHANGE });
  history.moveTo(40_000);
  expect(there).toEqual([...here, history.hash()]);
});

test('dragging through ten minutes with 1,000 live messages shows a frame for nearly every one of the screen', async ({
  page,
}) => {
  await openWorker(page);
  const { live, frames, screens } = await page.evaluate(async () => {
    const topology = {
      queues: [{ name: 'orders', visibilityTimeout: '30s' }],
      producers: [{ to: 'orders', rate: '5/s', schedule: [{ at: '1s', count: 1000 }] }],
      consumers: [{ from: 'orders', count: 5 }],
      autoScaling: [],
    };
    await sandbox.open({ id: 'deep', seed: 7, topology });
    let live = 0;
    let frames = 0;
    const ahead = new Promise<void>((resolve) => {
      sandbox.subscribe((frame) => {
        frames += 1;
        live = frame.view.queues?.orders?.messages.length ?? 0;
        if (frame.atMs === 600_000) resolve();
      });
    });
    sandbox.seek(600_000);
    await ahead;
    frames = 0;
    const screens = 120;
    for (let screen = 0; screen < screens; screen += 1) {
      // Back and forth, by seconds at a time, as a hand does.
      sandbox.seek(Math.round(300_000 + 290_000 * Math.cos(screen / 9)));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { live, frames, screens };
  });
  expect(live).toBe(1000);
  expect(frames / screens).toBeGreaterThan(0.8);
});
