import type { WorldView } from '@/engine/client/view';

/** A request to start from, for operations that are called from JSON. */
export function template(operation: string, { functions = {} }: WorldView) {
  const FunctionName = Object.values(functions)[0]?.name ?? '';
  if (operation === 'Invoke') return { FunctionName, InvocationType: 'Event', Payload: '{"order": 1}' };
  if (operation === 'UpdateEventSourceMapping') return { UUID: '' };
  return operation.includes('Function') ? { FunctionName } : undefined;
}
