import { expect, test } from 'vitest';
import { sum, tallyPlaywright, tallyVitest } from './tally';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('passed and failed tests are counted', () => {
  const report = { numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 'failed', 'passed')] };
  expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a file that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [file('failed'), file('passed', 'passed')],
  };
  expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test('an error outside every test counts as a failure', () => {
  expect(tallyVitest({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1)).toEqual({
    passed: 3,
    failed: 1,
  });
  expect(tallyPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 0 }, errors: [] }, 1)).toEqual({
    passed: 2,
    failed: 1,
  });
});

test('a journey that passed at its second try has passed; errors outside of journeys are failures', () => {
  const report = { stats: { expected: 2, unexpected: 1, flaky: 1 }, errors: ['x'] };
  expect(tallyPlaywright(report, 1)).toEqual({ passed: 3, failed: 2 });
});

test('phases add up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
      { passed: 0, failed: 1 },
    ]),
  ).toEqual({
    passed: 3,
    failed: 4,
  });
});
