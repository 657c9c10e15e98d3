import { expect, test } from 'vitest';
import { loadCourse } from './load-course';

test('no lesson, fact or term has a fault', async () => {
  const { faults } = await loadCourse();
  expect(faults).toEqual([]);
});
