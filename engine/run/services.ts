import { actorsService } from '../actors/service';
import { autoScalingService } from '../autoscaling/service';
import { metricsService } from '../cloudwatch/metrics-service';
import type { ServiceFactory } from '../kernel/service';
import { sqsService } from '../sqs/service';

/** The services of a topology's world. */
export const SERVICES: ServiceFactory[] = [sqsService, actorsService, autoScalingService, metricsService];
