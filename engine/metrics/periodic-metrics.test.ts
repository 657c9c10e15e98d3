import { expect, test } from 'vitest';
import { cloudWatchService } from '../cloudwatch/service';
import { ok } from '../kernel/outcome';
import { defineService } from '../kernel/service';
import { World } from '../kernel/world';
import { periodicMetrics, single } from './periodic-metrics';
import type { PutMetricData } from './put-metric-data';

const metrics = periodicMetrics({
  to: 'cloudwatch',
  namespace: 'Shop',
  dimension: 'Till',
  periodSeconds: 60,
});

/** A shop that counts its sales, and what it sends of them. */
function openShop({ hasCloudWatch = true } = {}) {
  const sent: PutMetricData[] = [];
  const state = { metricsAtMs: undefined as number | undefined, sales: 0 };
  const shop = defineService({
    name: 'shop',
    create: () => state,
    operations: {
      Sell: {
        run(_, __, context) {
          state.sales += 1;
          metrics.start(state, context);
          return ok({});
        },
      },
    },
    onTimer(_, payload, context) {
      expect(payload).toEqual({ kind: 'metrics' });
      const { sales } = state;
      if (sales > 0)
        metrics.deliver('north', [{ metric: 'Sales', unit: 'Count', statistics: single(sales) }], context);
      state.sales = 0;
      metrics.end(state, sales > 0, context);
    },
    snapshot: () => ({}),
    restore: () => state,
  });
  const cloudWatch = () => ({
    ...cloudWatchService(),
    onCommand: (command: unknown) => void sent.push(command as PutMetricData),
  });
  const world = new World({
    seed: 1,
    services: hasCloudWatch ? [shop, cloudWatch] : [shop],
    startMs: 60_000_000,
  });
  const sell = () => world.execute({ service: 'shop', operation: 'Sell', request: {} });
  return { world, sell, sent, state };
}

test('what was counted is delivered when the minute ends, as of its beginning', () => {
  const { world, sell, sent } = openShop();
  world.advance(45_000);
  sell();
  sell();
  world.advance(14_999);
  expect(sent).toEqual([]);
  world.advance(1);
  expect(sent).toEqual([
    {
      kind: 'put-metric-data',
      namespace: 'Shop',
      dimensions: { Till: 'north' },
      atMs: 60_000_000,
      data: [{ metric: 'Sales', unit: 'Count', statistics: { sum: 2, minimum: 2, maximum: 2, count: 1 } }],
    },
  ]);
});

test('one timer runs at a time, and none any more once there is nothing to send', () => {
  const { world, sell, sent, state } = openShop();
  for (let time = 0; time < 10; time += 1) sell();
  expect(world.snapshot().scheduler.timers).toHaveLength(1);
  world.advance(60_000);
  expect(state.metricsAtMs).toBe(60_120_000);
  world.advance(60_000);
  expect([state.metricsAtMs, world.nextTimerMs, sent.length]).toEqual([undefined, undefined, 1]);
  sell();
  expect(state.metricsAtMs).toBe(60_180_000);
});

test('a world without CloudWatch sets no timer', () => {
  const { world, sell, state } = openShop({ hasCloudWatch: false });
  sell();
  expect([state.metricsAtMs, world.nextTimerMs]).toEqual([undefined, undefined]);
});
