import type { operations as iamOperations } from '../iam/operations';
import { iamService } from '../iam/service';
import type { Caller } from '../kernel/context';
import type { operations as kmsOperations } from '../kms/operations';
import { kmsService } from '../kms/service';
import { sqsService } from '../sqs/service';
import { serviceClient } from './service-client';
import { simulate } from './simulate';

/** A world with SQS, IAM and KMS. */
export function kmsWorld() {
  const simulation = simulate({ seed: 6, services: [sqsService, iamService, kmsService] });
  const { world } = simulation;
  const kmsAs = (caller: Partial<Caller>) => serviceClient<typeof kmsOperations>(world, 'kms', caller);
  const iamAs = (caller: Partial<Caller>) => serviceClient<typeof iamOperations>(world, 'iam', caller);
  const kms = kmsAs({});
  /** Creates a key. @returns its ARN */
  const newKey = (request: Parameters<typeof kms.createKey>[0] = {}): string =>
    String(kms.createKey(request).KeyMetadata?.Arn);
  return { ...simulation, kms, kmsAs, iam: iamAs({}), iamAs, newKey };
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
