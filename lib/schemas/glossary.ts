import * as z from 'zod';
import { slugSchema } from './course';

const termSchema = z.strictObject({
  id: slugSchema.describe('the name that <Term id> uses'),
  term: z.string().min(1).describe('the word as it is printed'),
  aliases: z.array(z.string().min(2)).default([]).describe('other names that a search should understand'),
  definition: z.string().min(1).max(400).describe('one or two plain sentences'),
  lesson: slugSchema.optional().describe('the slug of the lesson that teaches it'),
  see: z.array(slugSchema).default([]).describe('ids of related terms'),
});

/** `content/glossary.yaml`. */
export const glossarySchema = z.array(termSchema);

export type GlossaryTerm = z.infer<typeof termSchema>;
