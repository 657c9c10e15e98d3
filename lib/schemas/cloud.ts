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
