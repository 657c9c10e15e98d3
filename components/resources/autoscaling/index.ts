import type { ResourceModule } from '../resource-module';

/** What is seen of a group is the size of those it scales, and a line at their foot. */
export const room: ResourceModule = { service: 'autoscaling' };
