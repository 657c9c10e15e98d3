import type { ServiceOutline } from '../service-outline';
import { declaredAutoScaling } from './declared-input';
import { autoscalingGraph } from './graph';

export const autoscalingOutline: ServiceOutline = {
  service: 'autoscaling',
  graph: autoscalingGraph,
  inputOf: declaredAutoScaling,
  sentences: [
    {
      order: 90,
      of: ({ autoScaling = [] }) =>
        autoScaling.map(
          ({ min, max, scales }) => `An auto-scaling group runs ${min} to ${max} of ${scales}.`,
        ),
    },
  ],
};
