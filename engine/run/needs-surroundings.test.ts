import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { needsSurroundings } from './needs-surroundings';

const topology: Topology = { queues: [{ name: 'orders' }], producers: [], consumers: [], autoScaling: [] };

test.each([
  ['cloudwatch', 'GetMetricData', false],
  ['cloudwatch', 'ListMetrics', false],
  ['cloudwatch', 'PutMetricAlarm', true],
  ['cloudwatch', 'SetAlarmState', true],
  ['lambda', 'Invoke', true],
  ['sqs', 'SendMessage', false],
  [undefined, 'Publish', true],
])('a step that calls %s %s needs the services around: %s', (service, call, needed) => {
  expect(needsSurroundings({ topology, script: [{ at: '1s', service, call, request: {} }] })).toBe(needed);
});
