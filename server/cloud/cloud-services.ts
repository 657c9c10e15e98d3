import 'server-only';
import { cloudtrailService } from '@/engine/cloudtrail/service';
import { cloudWatchService } from '@/engine/cloudwatch/service';
import { eventBridgeService } from '@/engine/eventbridge/service';
import { firehoseService } from '@/engine/firehose/service';
import { iamService } from '@/engine/iam/service';
import type { ServiceFactory } from '@/engine/kernel/service';
import { kmsService } from '@/engine/kms/service';
import { lambdaService } from '@/engine/lambda/service';
import { s3Service } from '@/engine/s3/service';
import { snsService } from '@/engine/sns/service';
import { sqsService } from '@/engine/sqs/service';
import { stsService } from '@/engine/sts/service';

/** The services of a world behind an endpoint, but for who receives outside AWS: that is the host's to add. */
export const CLOUD_SERVICES: ServiceFactory[] = [
  sqsService,
  snsService,
  s3Service,
  lambdaService,
  eventBridgeService,
  cloudWatchService,
  firehoseService,
  iamService,
  stsService,
  kmsService,
  cloudtrailService,
];
