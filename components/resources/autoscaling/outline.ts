import type { ServiceOutline } from '../service-outline';

export const autoscalingOutline: ServiceOutline = {
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
