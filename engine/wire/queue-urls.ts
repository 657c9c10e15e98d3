const AWS_QUEUE_URL = /^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com(?=\/)/;

/** SQS's operations whose answers hold queue URLs, with the member that holds them. */
const MEMBERS: Record<string, string> = {
  CreateQueue: 'QueueUrl',
  GetQueueUrl: 'QueueUrl',
  ListQueues: 'QueueUrls',
  ListDeadLetterSourceQueues: 'queueUrls',
};

/** The answer with queue URLs that lead back to this endpoint: clients send the next request to the URL itself. */
export function rewriteUrls(
  service: string,
  operation: string,
  response: unknown,
  origin: string | undefined,
): unknown {
  const member = service === 'sqs' && origin !== undefined ? MEMBERS[operation] : undefined;
  if (member === undefined || typeof response !== 'object' || response === null) return response;
  const value = (response as Record<string, unknown>)[member];
  const rewrite = (url: unknown) =>
    typeof url === 'string' ? url.replace(AWS_QUEUE_URL, origin ?? '') : url;
  return { ...response, [member]: Array.isArray(value) ? value.map(rewrite) : rewrite(value) };
}
