/** An account in a Region. */
export interface Home {
  region: string;
  accountId: string;
}

/** Where and when a topology runs. */
export interface WorldPlace extends Home {
  /** Epoch milliseconds of the world's start. */
  startMs: number;
}

/** A declared resource. */
export interface Resource extends Home {
  name: string;
  /** The key of its kind: `'queues'`. */
  kind: string;
  /** As it is declared. */
  spec: object;
  /** What reaches it from outside AWS. */
  endpoint?: string;
}

/** What the names of a topology stand for, in the world it runs in. */
export interface ResourceScope extends WorldPlace {
  /** Every declared resource by its name. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Where a resource lives; the world's own home for what is not declared. */
  home(name: string): Home;
  /** What requests call a declared resource, or its ARN; undefined for what is not declared. */
  find(name: string, asArn: boolean): string | undefined;
  /** What `@name` (or `@arn:name`) stands for, also where a script has made it itself. @throws RangeError when it stands for nothing */
  refer(name: string, asArn: boolean): string;
  /** What requests would call a resource of a kind if it had this name, where it is declared to be. */
  addressAs(kind: string, name: string): string;
  /** Remembers what only the creation of a resource has told: an ARN, an id. */
  learn(name: string, told: unknown): void;
  /** What was learnt. */
  learnt(name: string): string | undefined;
  /** The declared name of what an event calls by an address, a token or an ARN. */
  nameAt(address: string): string | undefined;
}

/** The last part of a URL or an ARN: the name. */
export function lastPart(urlOrArn: string): string {
  return urlOrArn.slice(Math.max(urlOrArn.lastIndexOf('/'), urlOrArn.lastIndexOf(':')) + 1);
}
