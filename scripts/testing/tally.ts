/** How many checks of a phase passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

// A runner that exits with an error though no test failed (an error outside every test) still counts as one failure.
const unlessSilent = (tally: Tally, exitCode: number | null): Tally =>
  exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** Reads Vitest's JSON report. A file that could not even be loaded has no tests and counts as one failure. */
export function tallyVitest(report: VitestReport, exitCode: number | null): Tally {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = report.numFailedTests + unloaded.length;
  return unlessSilent({ passed: report.numPassedTests, failed }, exitCode);
}

/**
 * Reads Playwright's JSON report. A journey that passed when it was tried again has passed; only CI tries again, and the list
 * that Playwright prints names it as flaky.
 */
export function tallyPlaywright({ stats, errors }: PlaywrightReport, exitCode: number | null): Tally {
  const failed = stats.unexpected + errors.length;
  return unlessSilent({ passed: stats.expected + stats.flaky, failed }, exitCode);
}

/** Sums phases. */
export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}
