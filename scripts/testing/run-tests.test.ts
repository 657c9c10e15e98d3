import { expect, test } from 'vitest';
import { choosePhases } from './run-tests';

const all = ['types', 'types of engine', 'unit', 'e2e'].map((name) => ({
  name,
  run: async () => ({ passed: 0, failed: 0 }),
}));
const names = (only?: string) => choosePhases(only, all).map(({ name }) => name);

test('without a choice everything runs', () => {
  expect(names()).toEqual(['types', 'types of engine', 'unit', 'e2e']);
  expect(names('')).toEqual(names());
});

test('a choice is taken by the beginning of the names', () => {
  expect(names('e2e, types')).toEqual(['types', 'types of engine', 'e2e']);
});

test('a phase that there is not is named, with those that there are', () => {
  expect(() => names('unti')).toThrow(
    'FANOUT_ONLY names "unti", which is no phase: choose from types, types of engine, unit, e2e.',
  );
});
