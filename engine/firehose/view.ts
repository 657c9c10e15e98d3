export interface DeliveryStreamView {
  name: string;
  arn: string;
  /** Records that it took, objects that it wrote, records that wait in its buffer. */
  received: number;
  written: number;
  buffered: number;
}

/** The kinds that Data Firehose shows, by their key in the view of a world. */
export interface FirehoseViews {
  deliveryStreams: DeliveryStreamView;
}

/** By name; a second stream of a name by its ARN. */
export interface FirehoseView {
  deliveryStreams: Record<string, DeliveryStreamView>;
}
