import 'server-only';
import { cloudWatchService } from '@/engine/cloudwatch/service';
import { iamService } from '@/engine/iam/service';
import type { ServiceFactory } from '@/engine/kernel/service';
import { lambdaService } from '@/engine/lambda/service';
import { recipientsService } from '@/engine/recipients/service';
import { snsService } from '@/engine/sns/service';
import { sqsService } from '@/engine/sqs/service';

/** The services of a world behind an endpoint. */
export const CLOUD_SERVICES: ServiceFactory[] = [
  sqsService,
  snsService,
  lambdaService,
  cloudWatchService,
  iamService,
  recipientsService,
];
