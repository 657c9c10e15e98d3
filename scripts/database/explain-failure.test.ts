import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure';

test('what initdb does last is not why it failed; a full disk is said with its remedy', () => {
  const printed = `2026-11-21 12:11:38.157 UTC [29396] FATAL:  could not write to file "pg_wal/xlogtemp.29396": No space left on device
child process exited with exit code 1
initdb: removing data directory "/tmp/data"
`;
  expect(explainFailure(printed)).toBe('the disk is full: free about 200 MB and start again.');
});

test('the telling lines are repeated', () => {
  const printed = `2026-11-21 12:00:00 UTC [7] LOG:  starting PostgreSQL
2026-11-21 12:00:00 UTC [7] FATAL:  could not create any TCP/IP sockets
2026-11-21 12:00:00 UTC [7] LOG:  database system is shut down
`;
  expect(explainFailure(printed)).toBe('FATAL:  could not create any TCP/IP sockets');
});

test('initdb speaks of errors in its own way', () => {
  const printed = `initdb: error: could not access directory "/tmp/data": Permission denied
initdb: hint: Run it as somebody else.
`;
  expect(explainFailure(printed)).toBe(
    'initdb: error: could not access directory "/tmp/data": Permission denied initdb: hint: Run it as somebody else.',
  );
});

test('where no line tells, the last two are repeated; where there is none, that is said', () => {
  expect(explainFailure('one\ntwo\nthree\n')).toBe('two three');
  expect(explainFailure('\n')).toBe('it printed nothing');
});
