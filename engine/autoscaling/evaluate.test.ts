import { expect, test } from 'vitest';
import { RecordedRun } from '../testing/recorded-run';
import type { AutoScalingSpec } from './spec';
import type { AutoScalingView } from './view';

/** A thousand videos instead of ten: a burst before a group that works off one in ten seconds each. */
function videos(spec: Partial<AutoScalingSpec> = {}, count = 1000): RecordedRun {
  const metric = 'backlogPerInstance';
  const scaling: AutoScalingSpec = {
    name: 'fleet',
    scales: 'encoders',
    metric,
    target: 10,
    min: 1,
    max: 50,
    ...spec,
  };
  return new RecordedRun({
    queues: [{ name: 'videos', visibilityTimeout: '60s' }],
    producers: [{ to: 'videos', schedule: [{ at: '30s', count }] }],
    consumers: [{ from: 'videos', name: 'encoders', processing: '10s' }],
    autoScaling: [{ evaluateEvery: '1m', warmup: '30s', ...scaling }],
  });
}

function fleet({ run }: RecordedRun): AutoScalingView {
  return (run.world.describe('autoscaling') as { autoScaling: Record<string, AutoScalingView> }).autoScaling
    .fleet as AutoScalingView;
}

function capacities(run: RecordedRun): unknown[][] {
  return run.events('autoscaling.capacity-changed').map(({ atMs, from, to }) => [atMs / 1000, from, to]);
}

test('a burst of 1000 grows the group to its max, is drained, and the group shrinks to its min again', () => {
  const run = videos();
  expect(fleet(run.until(59))).toMatchObject({ desired: 1 });
  expect(fleet(run.until(60))).toMatchObject({ desired: 50, inService: 1 });
  expect(fleet(run.until(121))).toMatchObject({ desired: 50, inService: 50 });
  run.until(1200);
  expect(run.events('actors.work-finished').filter(({ ok }) => ok)).toHaveLength(1000);
  expect(fleet(run)).toMatchObject({ desired: 1, value: 0 });
  expect(capacities(run)[0]).toEqual([60, 1, 50]);
  expect(capacities(run).at(-1)?.[2]).toBe(1);
});

test('new workers come into service after their warm-up', () => {
  const run = videos().until(120);
  const started = run.times('actors.worker-started');
  expect(started.filter((atMs) => atMs === 90_000)).toHaveLength(49);
});

test('a group asks for what the backlog needs and no more', () => {
  const run = videos({}, 45).until(60);
  // One message is in work, one has been worked off since 30 s; 42 wait: five workers of ten each.
  expect(fleet(run).desired).toBe(5);
});

test('a burst that a group can bear changes nothing', () => {
  expect(capacities(videos({}, 10).until(600))).toEqual([]);
});

test('a group starts with its min in service', () => {
  expect(fleet(videos({ min: 3 }, 0).until(60))).toMatchObject({ desired: 3, inService: 3 });
});

test('without protection, scaling in ends busy workers, and their messages come back', () => {
  const shrinking = (scaleInProtection: boolean) => {
    const run = new RecordedRun({
      queues: [{ name: 'videos', visibilityTimeout: '5m' }],
      producers: [{ to: 'videos', schedule: [{ at: '1s', count: 40 }], rate: '1/m' }],
      consumers: [{ from: 'videos', name: 'encoders', processing: '100s' }],
      autoScaling: [
        {
          name: 'fleet',
          scales: 'encoders',
          metric: 'backlogPerInstance',
          target: 1,
          min: 1,
          max: 40,
          scaleInProtection,
        },
      ],
    });
    return run
      .until(1200)
      .events('actors.worker-stopped')
      .filter(({ killed }) => killed).length;
  };
  expect(shrinking(false)).toBeGreaterThan(0);
  expect(shrinking(true)).toBe(0);
});

test('the queue’s raw depth overshoots where the backlog per worker does not', () => {
  const most = (metric: AutoScalingSpec['metric']) => {
    const run = videos({ metric, target: 50, max: 1000, min: 2 }, 400).until(300);
    return Math.max(...run.events('autoscaling.capacity-changed').map(({ to }) => Number(to)));
  };
  expect(most('backlogPerInstance')).toBe(8);
  expect(most('visible')).toBeGreaterThan(50);
});

test('CPU shows how busy the workers were, in percent of the period', () => {
  expect(fleet(videos({ metric: 'cpu', target: 60, max: 1 }).until(120)).value).toBe(100);
  expect(fleet(videos({ metric: 'cpu', target: 60, max: 1 }, 0).until(120)).value).toBe(0);
});

test('bounds that change are kept at once', () => {
  const run = videos().until(130);
  run.run.change({ autoScaling: { fleet: { max: 5 } } });
  expect(fleet(run).desired).toBe(5);
  run.run.change({ autoScaling: { fleet: null } });
  expect(capacities(run.until(600)).every(([atMs]) => Number(atMs) <= 130)).toBe(true);
});

test('the metric and the size of the group are published to CloudWatch', () => {
  const run = videos({}, 45).until(61);
  const StartTime = run.run.world.startMs / 1000;
  const value = (MetricName: string, Namespace: string) => {
    const Metric = { Namespace, MetricName, Dimensions: [{ Name: 'AutoScalingGroupName', Value: 'fleet' }] };
    const MetricDataQueries = [{ Id: 'm', MetricStat: { Metric, Period: 60, Stat: 'Average' } }];
    const request = { StartTime, EndTime: StartTime + 120, MetricDataQueries };
    const { outcome } = run.run.call({ service: 'cloudwatch', operation: 'GetMetricData', request });
    return outcome;
  };
  expect(value('BacklogPerInstance', 'Fanout')).toMatchObject({
    response: { MetricDataResults: [{ Values: [42] }] },
  });
  expect(value('GroupInServiceInstances', 'AWS/AutoScaling')).toMatchObject({
    response: { MetricDataResults: [{ Values: [1] }] },
  });
});
