import type { PolicyDocument } from '../kernel/access';

/** An object: its bytes and what S3 says of them. */
export interface StoredObject {
  key: string;
  bytes: Uint8Array;
  /** Without quotes. */
  etag: string;
  contentType: string;
  metadata: Record<string, string>;
  modifiedMs: number;
}

/** One rule of a notification configuration: which events of which keys go where. */
export type NotificationRule = {
  id: string;
  kind: 'queue' | 'topic' | 'function';
  arn: string;
  events: string[];
  prefix: string;
  suffix: string;
};

export type Notifications = { rules: NotificationRule[]; eventBridge: boolean };

/** A multipart upload that is not complete. */
export interface Multipart {
  id: string;
  key: string;
  contentType?: string;
  metadata: Record<string, string>;
  parts: Map<number, Uint8Array>;
}

export interface Bucket {
  name: string;
  accountId: string;
  region: string;
  createdMs: number;
  objects: Map<string, StoredObject>;
  /** Multipart uploads by id. */
  uploads: Map<string, Multipart>;
  /** Keys in order; made when it is asked for, forgotten when a key comes or goes. */
  sortedKeys?: string[];
  notifications: Notifications;
  policy?: { text: string; document: PolicyDocument };
  /** Numbers events, so that their `sequencer` orders them. */
  sequence: number;
  notified: number;
}

export function bucketArn({ name }: Pick<Bucket, 'name'>): string {
  return `arn:aws:s3:::${name}`;
}

export function sortedKeys(bucket: Bucket): string[] {
  bucket.sortedKeys ??= [...bucket.objects.keys()].sort(byCodePoint);
  return bucket.sortedKeys;
}

/** S3 lists in the order of the keys' UTF-8 bytes, which is that of their code points and not of JavaScript's units. */
export function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const unit = one.charCodeAt(index);
    const otherUnit = other.charCodeAt(index);
    if (unit !== otherUnit) return rank(unit) - rank(otherUnit);
  }
  return one.length - other.length;
}

/** Surrogates stand for points beyond all other units. */
function rank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
