import type { FirehoseState } from './stream';
import type { FirehoseView } from './view';

/** What a viewer may see of Firehose now. */
export function describeState({ streams }: FirehoseState): FirehoseView {
  const deliveryStreams: FirehoseView['deliveryStreams'] = {};
  for (const { name, arn, received, written, buffer } of streams.values()) {
    const view = { name, arn, received, written, buffered: buffer?.records.length ?? 0 };
    deliveryStreams[name in deliveryStreams ? arn : name] = view;
  }
  return { deliveryStreams };
}
