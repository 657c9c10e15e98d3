export interface FirehoseStreamView {
  name: string;
  arn: string;
  /** Records that it took, objects that it wrote, records that wait in its buffer. */
  received: number;
  written: number;
  buffered: number;
}

/** By name; a second stream of a name by its ARN. */
export interface FirehoseView {
  deliveryStreams: Record<string, FirehoseStreamView>;
}
