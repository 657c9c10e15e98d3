import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { isoTime } from '../calendar/utc';
import type { Plainly } from '../shape/shaped-operation';
import type { LambdaFunction } from './function';

/** A function as AWS shows it. */
export function configurationOf(target: LambdaFunction): Plainly<FunctionConfiguration> {
  const { environment, deadLetterArn } = target;
  return {
    FunctionName: target.name,
    FunctionArn: target.arn,
    Runtime: target.runtime as FunctionConfiguration['Runtime'],
    Role: target.role,
    Handler: target.handler,
    CodeSize: target.codeBytes,
    Description: target.description,
    Timeout: target.timeoutSeconds,
    MemorySize: target.memoryMegabytes,
    LastModified: isoTime(target.modifiedMs).replace('Z', '+0000'),
    CodeSha256: target.codeSha256,
    Version: '$LATEST',
    DeadLetterConfig: deadLetterArn === undefined ? undefined : { TargetArn: deadLetterArn },
    Environment: environment && { Variables: environment },
    TracingConfig: { Mode: 'PassThrough' },
    RevisionId: target.revisionId,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    EphemeralStorage: { Size: 512 },
  };
}
