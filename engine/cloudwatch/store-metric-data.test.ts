import { expect, test } from 'vitest';
import { World } from '../kernel/world';
import { sqsService } from '../sqs/service';
import { seconds, simulate } from '../testing/simulate';
import { cloudWatchLimits } from './limits';
import { cloudWatchService } from './service';
import type { MetricsState } from './state';
import { storeMetricData } from './store-metric-data';

const MINUTE_MS = 60_000;

test('the oldest points make room for the newest', () => {
  const state: MetricsState = { metrics: new Map() };
  const { max } = cloudWatchLimits.storedMinutes;
  const data = [{ metric: 'Depth', unit: 'Count', statistics: { sum: 1, minimum: 1, maximum: 1, count: 1 } }];
  for (let minute = 0; minute < max + 5; minute += 1) {
    const atMs = minute * MINUTE_MS;
    storeMetricData(state, { kind: 'put-metric-data', namespace: 'N', dimensions: {}, atMs, data });
  }
  const [metric] = [...state.metrics.values()];
  expect(metric?.points).toHaveLength(max);
  expect(metric?.points[0]?.atMs).toBe(5 * MINUTE_MS);
});

test('metrics survive a snapshot, and go on as they would have', () => {
  const services = [sqsService, cloudWatchService];
  const { sqs, world, advance } = simulate({ seed: 1, services });
  sqs.createQueue({ QueueName: 'orders' });
  advance(seconds(150));
  const other = new World({ seed: 1, services });
  other.restore(JSON.parse(JSON.stringify(world.snapshot())));
  advance(seconds(60));
  other.advance(seconds(60));
  expect(other.hash()).toBe(world.hash());
});
