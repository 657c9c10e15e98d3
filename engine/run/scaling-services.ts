import { autoScalingService } from '../autoscaling/service';
import { metricsService } from '../cloudwatch/metrics-service';
import type { ServiceFactory } from '../kernel/service';
import { SERVICES } from './services';

/** The services of a world whose consumers are scaled: CloudWatch is there for the groups that read it. */
export const SCALING_SERVICES: ServiceFactory[] = [...SERVICES, autoScalingService, metricsService];
