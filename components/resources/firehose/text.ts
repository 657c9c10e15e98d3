import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [
  {
    order: 25,
    sentences: (_view, { deliveryStreams = [] }) =>
      deliveryStreams.map(({ name, bucket }) => `Delivery stream ${name} writes to bucket ${bucket}.`),
  },
];
