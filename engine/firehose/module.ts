import { defineModule } from '../module/define-module';
import { type EventRows, movement } from '../module/event-row';
import { sentencePart, times } from '../module/sentences';
import { deliveryStreamKind } from './declare-delivery-stream';
import type { FirehoseEvent } from './events';
import { graph } from './graph';
import { firehoseService } from './service';
import type { FirehoseKinds } from './spec';

const eventRows: EventRows<FirehoseEvent, undefined> = {
  'firehose.stream-created': { told: true },
  'firehose.stream-deleted': { told: true },
  'firehose.object-written': {
    sentence: ({ stream, bucket, key, records }) =>
      `${stream} wrote ${times(records, 'record')} to ${bucket} as ${key}`,
    movement: ({ stream, bucket }) => movement('notify', stream, bucket),
  },
  'firehose.delivery-failed': {
    sentence: ({ stream, bucket, reason }) =>
      `${stream} could not write to ${bucket}: ${sentencePart(reason)}`,
    movement: ({ stream, bucket }) => movement('failed', stream, bucket),
  },
};

/** What the product knows of Data Firehose. */
export const firehoseModule = defineModule<{ events: FirehoseEvent; kinds: FirehoseKinds }>({
  name: 'firehose',
  aws: { title: 'Firehose', sdk: 'Firehose' },
  service: firehoseService,
  requires: ['iam'],
  kinds: { deliveryStreams: deliveryStreamKind },
  events: eventRows,
  calls: { naming: ['DeliveryStreamName'], sentences: {} },
  graph,
});
