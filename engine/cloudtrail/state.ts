/** A call as the trail keeps it; AWS's own shape is made when somebody looks. */
export type TrailEvent = {
  callId: number;
  atMs: number;
  service: string;
  name: string;
  accountId: string;
  region: string;
  /** The principal's ARN, or the service's name. */
  principal: string;
  byService: boolean;
  sourceIp?: string;
  resources: { type: string; name: string }[];
  /** JSON of the request, shortened; contents of messages and secrets are not in it. */
  requestText: string;
  errorCode?: string;
  errorMessage?: string;
};

/** The calls of one world, newest last. */
export type TrailState = {
  events: TrailEvent[];
  /** Calls on messages and objects are kept as well. */
  dataEvents: boolean;
};

export function emptyState(): TrailState {
  return { events: [], dataEvents: false };
}
