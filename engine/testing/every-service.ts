import { cloudWatchService } from '../cloudwatch/service';
import { eventBridgeService } from '../eventbridge/service';
import { firehoseService } from '../firehose/service';
import { iamService } from '../iam/service';
import type { ServiceFactory } from '../kernel/service';
import { kmsService } from '../kms/service';
import { lambdaService } from '../lambda/service';
import { recipientsService } from '../recipients/service';
import { s3Service } from '../s3/service';
import { snsService } from '../sns/service';
import { sqsService } from '../sqs/service';
import { stsService } from '../sts/service';

/** All that AWS's clients can call, and whom it delivers to. */
export const EVERY_SERVICE: ServiceFactory[] = [
  sqsService,
  snsService,
  s3Service,
  lambdaService,
  eventBridgeService,
  firehoseService,
  cloudWatchService,
  iamService,
  stsService,
  kmsService,
  recipientsService,
];
