import { expect, test } from 'vitest';
import type { Topology } from '../client/topology';
import { modulesFor } from './all-modules';

const QUEUES: Topology = { queues: [{ name: 'orders' }] };
const namesFor = (topology: Topology, ...calls: string[]) => {
  const script = calls.map((call) => ({ at: '1s', call }));
  return modulesFor({ topology, script }).all.map(({ name }) => name);
};

test('a world of queues has queues, and who sends and takes', () => {
  expect(namesFor(QUEUES)).toEqual(['sqs', 'actors']);
  expect(namesFor({})).toEqual(['sqs', 'actors']);
});

test('a kind that is declared brings its service and what that requires', () => {
  const names = namesFor({ ...QUEUES, topics: [{ name: 'news' }] });
  expect(names).toEqual(expect.arrayContaining(['sns', 'iam', 'cloudwatch', 'recipients']));
  expect(names).not.toContain('lambda');
  expect(namesFor({ ...QUEUES, topics: [] })).toEqual(['sqs', 'actors']);
});

test.each([
  ['lambda:Invoke', 'lambda'],
  ['sns:Publish', 'sns'],
])('a step that calls %s brings %s', (call, name) => {
  expect(namesFor(QUEUES, call)).toContain(name);
});

test.each([
  [['cloudwatch:GetMetricData'], false],
  [['cloudwatch:ListMetrics'], false],
  [['cloudwatch:SetAlarmState'], true],
  [['cloudwatch:ListMetrics', 'cloudwatch:PutMetricAlarm'], true],
])('steps that call %j bring alarms with the metrics: %s', (calls, withAlarms) => {
  const script = calls.map((call) => ({ at: '1s', call }));
  const modules = modulesFor({ topology: QUEUES, script });
  expect(modules.all.filter(({ name }) => name === 'cloudwatch')).toHaveLength(1);
  expect(modules.operationsOf('cloudwatch').has('PutMetricAlarm')).toBe(withAlarms);
});

test('a name that is there without being declared brings its service', () => {
  expect(namesFor({ ...QUEUES, producers: [{ to: 'default' }] })).toContain('eventbridge');
});

test('a service that does not exist is refused by name', () => {
  expect(() => namesFor(QUEUES, 'sqss:SendMessage')).toThrow('There is no service called sqss.');
});
