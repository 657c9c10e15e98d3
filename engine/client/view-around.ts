/** A topic as a sandbox draws it. Moments in milliseconds after the world's start. */
export interface TopicView {
  name: string;
  arn: string;
  fifo: boolean;
  published: number;
  /** Publishes that a FIFO topic accepted and did not deliver again. */
  deduplicated: number;
  /** Messages that a FIFO topic's archive holds. */
  archived?: number;
  encrypted: boolean;
}

/** A subscription: an edge of the drawing from its topic to its endpoint, with its filter on it. */
export interface SubscriptionView {
  name: string;
  arn: string;
  topic: string;
  protocol: string;
  /** Name of the resource it delivers to, or the endpoint's text when the topology does not know it. */
  to: string;
  confirmed: boolean;
  /** FilterPolicy as its text, and its scope. */
  filter?: string;
  filterScope?: 'MessageAttributes' | 'MessageBody';
  raw: boolean;
  deadLetterQueue?: string;
  delivered: number;
  filteredOut: number;
  failed: number;
  /** Deliveries that wait for their next attempt. */
  retrying: number;
  deadLettered: number;
}

/** Something that reached a recipient: an email, a text message, a push, a request. Newest last, at most 100. */
export interface ReceivedView {
  id: string;
  atMs: number;
  messageId?: string;
  subject?: string;
  body: string;
  /** Of a webhook: the request's headers and the status it answered with. */
  headers?: Record<string, string>;
  status?: number;
  /** What a subscription confirmation asks to be opened; opening it confirms. */
  confirmUrl?: string;
}

export interface RecipientView {
  name: string;
  kind: 'inbox' | 'phone' | 'webhook' | 'app';
  /** Address, number, URL or token. */
  address: string;
  /** Of a webhook: what it answers with now; 0 is no answer. */
  status?: number;
  /** Of an app: whether its endpoint is enabled. Of a phone: false once its owner has opted out. */
  enabled?: boolean;
  received: ReceivedView[];
  receivedTotal: number;
}

export interface FunctionView {
  name: string;
  arn: string;
  running: number;
  /** Asynchronous invocations that wait. */
  queued: number;
  succeeded: number;
  failed: number;
  throttled: number;
  /** Latest invocations, newest last, at most 50. */
  invocations: InvocationView[];
}

export interface InvocationView {
  id: string;
  atMs: number;
  endsAtMs?: number;
  result?: 'succeeded' | 'failed' | 'timed out';
  source: string;
  payload: string;
  records: number;
  /** Records it reported as failed (partial batch response). */
  failedRecords?: number;
}

export interface BucketView {
  name: string;
  objects: { key: string; size: number; atMs: number }[];
  objectsTotal: number;
  notified: number;
}

export interface RuleView {
  name: string;
  bus: string;
  to: string[];
  matched: number;
  failed: number;
}

export interface BusView {
  name: string;
  received: number;
  unmatched: number;
}

export interface AlarmView {
  name: string;
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  metric: string;
  threshold: number;
  value?: number;
  to?: string;
}

/** A customer managed KMS key, by its alias, with the text of its policy. */
export interface KeyView {
  name: string;
  arn: string;
  policy: string;
}

/** A call that was refused, and the statement that decided. Newest last, at most 50. */
export interface DenialView {
  atMs: number;
  action: string;
  resource: string;
  principal: string;
  /** One sentence: which policy's which statement denied, or what allow was missing. */
  reason: string;
}
