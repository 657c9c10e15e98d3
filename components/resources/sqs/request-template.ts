/** A request to start from, for operations that are called from JSON. */
export function requestTemplate(operation: string, queue: { url: string; arn: string }): unknown {
  if (operation.includes('MoveTask')) return { SourceArn: queue.arn };
  const QueueUrl = queue.url;
  if (operation === 'GetQueueAttributes') return { QueueUrl, AttributeNames: ['All'] };
  if (operation === 'SendMessageBatch') {
    return { QueueUrl, Entries: ['1', '2', '3'].map((Id) => ({ Id, MessageBody: `hello ${Id}` })) };
  }
  return operation === 'ListQueues' ? {} : { QueueUrl };
}
