/** An account in a Region. */
export interface Home {
  region: string;
  accountId: string;
}

/** Where and when a topology runs: what names and moments are resolved against. */
export interface Place extends Home {
  /** Epoch milliseconds of the world's start. */
  startMs: number;
  /** Where a declared resource lives, when the topology knows more homes than this one. */
  home?(name: string): Home;
  /** What `@name` (or `@arn:name`) stands for; undefined for what is no declared resource but a queue. */
  refer?(name: string, asArn: boolean): string | undefined;
}

export function queueUrl(place: Place, name: string): string {
  const { region, accountId } = place.home?.(name) ?? place;
  return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
}

export function queueArn(place: Place, name: string): string {
  const { region, accountId } = place.home?.(name) ?? place;
  return `arn:aws:sqs:${region}:${accountId}:${name}`;
}

/** The queue's name out of its URL or ARN. */
export function queueName(urlOrArn: string): string {
  return urlOrArn.slice(Math.max(urlOrArn.lastIndexOf('/'), urlOrArn.lastIndexOf(':')) + 1);
}
