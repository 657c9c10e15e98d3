import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { specOf, switchable } from './fault-kinds';

const declaration = (controls?: string[]): SandboxDeclaration => ({
  id: 'faults',
  seed: 1,
  topology: {
    queues: [{ name: 'orders' }],
    producers: [],
    consumers: [
      { from: 'orders', forgetsToDelete: true },
      { from: 'orders', crashRate: 0.1 },
    ],
    autoScaling: [],
  },
  ...(controls && { controls }),
});

test('workers without a name are found by their place', () => {
  expect(specOf(declaration(), 'consumers')?.forgetsToDelete).toBe(true);
  expect(specOf(declaration(), 'consumers-2')?.crashRate).toBe(0.1);
});

test('a declared fault can be switched off; all can be switched where the lesson says so', () => {
  expect(switchable(declaration(), 'consumers').map(({ key }) => key)).toEqual(['forgetsToDelete']);
  expect(switchable(declaration(['faults']), 'consumers')).toHaveLength(3);
});
