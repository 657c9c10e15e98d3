import type { PolicyDocument } from '../kernel/access';

function allow(...Action: string[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

const PREFIX = 'arn:aws:iam::aws:policy/';

/** The policies that AWS keeps for everybody and a messaging course meets. Source: AWS managed policy reference guide. */
const documents: Record<string, PolicyDocument> = {
  AdministratorAccess: allow('*'),
  AmazonSQSFullAccess: allow('sqs:*'),
  AmazonSQSReadOnlyAccess: allow(
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ListDeadLetterSourceQueues',
    'sqs:ListQueues',
    'sqs:ListMessageMoveTasks',
    'sqs:ListQueueTags',
  ),
  AmazonSNSFullAccess: allow('sns:*'),
  AmazonSNSReadOnlyAccess: allow('sns:GetTopicAttributes', 'sns:List*'),
  'service-role/AWSLambdaSQSQueueExecutionRole': allow(
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ),
  'service-role/AWSLambdaBasicExecutionRole': allow(
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ),
};

/** The document of a policy of AWS's own. */
export function awsManagedDocument(arn: string): PolicyDocument | undefined {
  if (!arn.startsWith(PREFIX)) return undefined;
  const name = arn.slice(PREFIX.length);
  return Object.hasOwn(documents, name) ? documents[name] : undefined;
}
