/** Where and when a topology runs: what names and moments are resolved against. */
export interface Place {
  region: string;
  accountId: string;
  /** Epoch milliseconds of the world's start. */
  startMs: number;
}

export function queueUrl(place: Place, name: string): string {
  return `https://sqs.${place.region}.amazonaws.com/${place.accountId}/${name}`;
}

export function queueArn(place: Place, name: string): string {
  return `arn:aws:sqs:${place.region}:${place.accountId}:${name}`;
}

/** The queue's name out of its URL or ARN. */
export function queueName(urlOrArn: string): string {
  return urlOrArn.slice(Math.max(urlOrArn.lastIndexOf('/'), urlOrArn.lastIndexOf(':')) + 1);
}
