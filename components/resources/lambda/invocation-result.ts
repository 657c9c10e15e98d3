import type { InvocationView } from '@/engine/lambda/view';
import { plural, span } from '../../sandbox/format';

/** What became of an invocation: `running`, `succeeded in 200 ms, 1 record failed`. */
export function resultOf({ atMs, endsAtMs, result, failedRecords = 0 }: InvocationView): string {
  if (result === undefined) return 'running';
  const took = endsAtMs === undefined ? '' : ` in ${span(endsAtMs - atMs)}`;
  const partly = failedRecords > 0 ? `, ${plural(failedRecords, 'record')} failed` : '';
  return `${result}${took}${partly}`;
}
