import type { ResourceModule } from '../resource-module';
import { autoscalingGraph } from './graph';

/** What is seen of a group is the size of those it scales, and a line at their foot. */
export const room: ResourceModule = { service: 'autoscaling', graph: autoscalingGraph };
