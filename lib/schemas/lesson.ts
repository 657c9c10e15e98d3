import * as z from 'zod';
import { slugSchema } from './course';

/** The front matter of `content/lessons/<slug>.mdx`. */
export const lessonFrontMatterSchema = z.strictObject({
  title: z.string().min(1).max(80).describe('the heading of the page, at most 80 characters'),
  topic: z
    .string()
    .min(1)
    .max(32)
    .describe("what it teaches, in the exam's words, for the outline; at most 32 characters"),
  summary: z
    .string()
    .min(1)
    .max(300)
    .describe('one or two sentences under the title, in the outline and in search results'),
  minutes: z.int().min(3).max(30).describe('honest reading and playing time, 3 to 30'),
  exam: z.array(z.string().min(1)).default([]).describe('exam codes or domains, shown as tags'),
  requires: z.array(slugSchema).default([]).describe('slugs of lessons that should come first'),
});

export type LessonFrontMatter = z.infer<typeof lessonFrontMatterSchema>;
