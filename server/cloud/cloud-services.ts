import 'server-only';
import { cloudWatchService } from '@/engine/cloudwatch/service';
import type { ServiceFactory } from '@/engine/kernel/service';
import { sqsService } from '@/engine/sqs/service';
import { cloudwatchSchema } from '@/engine/wire/schemas/cloudwatch';
import { sqsSchema } from '@/engine/wire/schemas/sqs';
import { WireServices } from '@/engine/wire/wire-service';

/** The services of a world behind an endpoint. */
export const CLOUD_SERVICES: ServiceFactory[] = [sqsService, cloudWatchService];

/** The services that an endpoint understands clients of. */
export const CLOUD_WIRE = new WireServices([sqsSchema, cloudwatchSchema]);
