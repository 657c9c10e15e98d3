import * as z from 'zod';
import type { DeliveryStreamSpec, FirehoseKinds } from '@/engine/firehose/spec';
import { count, duration, type Fields, name } from './fields';
import type { ServiceSchemas } from './service-schemas';

const deliveryStreamSpec = z.strictObject({
  name: name.describe('the name of the delivery stream'),
  bucket: name.describe('the name of the bucket it writes to'),
  prefix: z.string().describe('what its keys begin with').optional(),
  bufferInterval: duration('how long it gathers records').optional(),
  bufferSize: count.describe('mebibytes that it gathers').optional(),
} satisfies Fields<DeliveryStreamSpec>) satisfies z.ZodType<DeliveryStreamSpec>;

/** What Data Firehose lets lessons, labs and quizzes declare. */
export const firehoseSchemas: ServiceSchemas<FirehoseKinds> = {
  kinds: {
    deliveryStreams: { tag: 'DeliveryStream', title: 'the delivery streams', spec: deliveryStreamSpec },
  },
};
