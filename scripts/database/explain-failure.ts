/** Why PostgreSQL or one of its programs failed, in few words. @param printed what it printed */
export function explainFailure(printed: string): string {
  if (printed.includes('No space left on device'))
    return 'the disk is full: free about 200 MB and start again.';
  const lines = printed.trim().split('\n');
  const telling = lines.filter((line) =>
    /FATAL|ERROR|PANIC|HINT|DETAIL|error while loading|initdb: (error|hint|detail)/.test(line),
  );
  const withoutStamp = (line: string) => line.replace(/^\d{4}-\d\d-\d\d .*?\[\d+\] /, '');
  const last = (telling.length > 0 ? telling : lines).slice(-2).map(withoutStamp).join(' ');
  return last || 'it printed nothing';
}
