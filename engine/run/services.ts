import { actorsService } from '../actors/service';
import type { ServiceFactory } from '../kernel/service';
import { sqsService } from '../sqs/service';

/** The services of a world of queues, producers and consumers. */
export const SERVICES: ServiceFactory[] = [sqsService, actorsService];
