import { defineModule } from '../module/define-module';
import { metricsService } from './metrics-service';

/** As much of CloudWatch as keeps the metrics by which groups of workers are scaled. The whole of it takes its place where that is wanted. */
export const metricsModule = defineModule<Record<never, never>>({
  name: 'cloudwatch',
  service: metricsService,
  requires: ['autoscaling'],
  observes: true,
});
