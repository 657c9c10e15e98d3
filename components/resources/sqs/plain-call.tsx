import { splitOperation } from '@/engine/client/operation';
import type { QueueView } from '@/engine/sqs/view';
import { JsonForm } from '../../sandbox/panels/json-form';
import { useWorld } from '../../sandbox/use-sandbox';
import { deadLetterQueues } from './queue-names';
import { requestTemplate } from './request-template';

/** A call about a queue written as JSON, for the operations that need no form. */
export function PlainCall({
  operation,
  queue,
}: {
  operation: string;
  queue: Pick<QueueView, 'url' | 'arn'>;
}) {
  const deadLetterArn = useWorld((view) => deadLetterQueues(view)[0]?.arn ?? '');
  // A move task is asked of a dead-letter queue, whichever queue is chosen.
  const about =
    operation.includes('MoveTask') && deadLetterArn !== '' ? { ...queue, arn: deadLetterArn } : queue;
  return <JsonForm operation={operation} template={requestTemplate(splitOperation(operation).name, about)} />;
}
