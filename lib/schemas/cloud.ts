import * as z from 'zod';

/** The body of `POST /api/cloud/account`. */
export const cloudAccountSchema = z.strictObject({
  /** The browser's own random name, so that a first visitor becomes one learner. */
  guest: z.uuid().transform((id) => id.toLowerCase()),
  /** Makes new keys; the old ones stop working. */
  rotate: z.boolean().optional(),
});

/** The body of `POST /api/cloud/live`: what `connectRemote` says. The messages are checked where they are understood. */
export const liveQuestionSchema = z.strictObject({
  session: z.uuid(),
  messages: z.array(z.looseObject({ kind: z.string().max(20) })).max(20),
});

/** What a learner's terminal needs. */
export interface TerminalAccess {
  accountId: string;
  accessKeyId: string;
  secret: string;
  /** Address of the endpoint. */
  endpoint: string;
}

/** The body of `POST /api/cloud/relay`: what the page of a lab answered to its learner's terminal. Bodies are base64. */
export const relayQuestionSchema = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        id: z.int().min(1),
        status: z.int().min(100).max(599),
        headers: z.record(z.string().max(200), z.string().max(8000)),
        body: z.base64(),
      }),
    )
    .max(100),
  /** The page is being closed. */
  isLeaving: z.boolean().optional(),
});

export type RelayQuestion = z.infer<typeof relayQuestionSchema>;

/** A request of a learner's terminal on its way to the page of a lab. The body is base64. */
export interface RelayedRequest {
  id: number;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}
