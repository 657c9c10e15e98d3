import * as z from 'zod';
import { slugSchema } from './course';

// PostgreSQL stores no NUL: such an event would fail, and be sent again, for ever.
const word = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\0'), 'contains a NUL');
const slug = slugSchema.max(120);
/** The browser's clock, in milliseconds since 1970. The server trusts it no further than the last sixty days. */
const at = z.int().min(0);

const uuidSchema = z.uuid().transform((id) => id.toLowerCase());

/** What a page tells of a learner. Each means the same when it is told twice, because the outbox may send it again. */
export const learnerEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lesson-started'), lesson: slug, at }),
  z.strictObject({ type: z.literal('lesson-done'), lesson: slug, at }),
  z.strictObject({ type: z.literal('lesson-undone'), lesson: slug, at }),
  /** The heading that was last on screen. */
  z.strictObject({ type: z.literal('anchor'), lesson: slug, anchor: word, at }),
  z.strictObject({
    type: z.literal('goal-reached'),
    lesson: slug,
    sandbox: slug,
    /** Virtual milliseconds since the sandbox's world began. */
    atMs: z.int().min(0),
    stateHash: word,
    at,
  }),
  z.strictObject({ type: z.literal('prediction'), lesson: slug, sandbox: slug, value: word, at }),
]);

/**
 * The body of `POST /api/record`. `guest` is the browser's own random name, so that two first requests make one learner. Each
 * event is checked by itself, against learnerEventSchema.
 */
export const recordSchema = z.strictObject({
  guest: uuidSchema,
  events: z.array(z.unknown()).min(1).max(100),
});

/** The body of `POST /api/answers`. Sending the same `attemptId` again gives the verdict of the first time. */
export const answerSchema = z.strictObject({
  guest: uuidSchema.optional(),
  attemptId: uuidSchema,
  quiz: slug,
  question: slug,
  /** Of the question as it was asked; see AskedQuestion. */
  wording: z.string().max(40),
  chosen: z
    .array(z.enum(['a', 'b', 'c', 'd', 'e', 'f']))
    .min(1)
    .max(6),
  at: at.optional(),
});

export type TimedLearnerEvent = z.infer<typeof learnerEventSchema>;
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never;
/** An event as a page records it; the outbox adds the time. */
export type LearnerEvent = Untimed<TimedLearnerEvent>;
export type AnswerInput = z.infer<typeof answerSchema>;

/** The query of `GET /api/answers/run`: an attempt that was stored, and one of its letters. */
export const runSchema = z.object({ attempt: uuidSchema, option: z.enum(['a', 'b', 'c', 'd', 'e', 'f']) });
