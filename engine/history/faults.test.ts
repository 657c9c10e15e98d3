import { expect, test } from 'vitest';
import { modulesFor } from '../module/all-modules';
import { History } from './history';

const topology = {
  queues: [{ name: 'orders' }],
  producers: [],
  consumers: [{ from: 'orders', name: 'workers', forgetsToDelete: true, crashRate: 0.2 }],
  autoScaling: [],
};

test('what is wrong with the workers is told as it is at the moment shown, also after an undo', () => {
  const history = new History({ seed: 3, modules: modulesFor({ topology }), topology, runForMs: 60_000 });
  const faults = () => history.view().consumers?.workers?.faults;
  history.moveTo(20_000);
  history.moveTo(10_000);
  history.act({ kind: 'change', change: { consumers: { workers: { forgetsToDelete: false } } } });
  history.moveTo(15_000);
  expect(faults()).toEqual({ forgetsToDelete: false, crashRate: 0.2, failureRate: 0 });
  history.moveTo(5_000);
  expect(faults()).toEqual({ forgetsToDelete: true, crashRate: 0.2, failureRate: 0 });
  history.undo();
  history.moveTo(15_000);
  expect(faults()?.forgetsToDelete).toBe(true);
});
