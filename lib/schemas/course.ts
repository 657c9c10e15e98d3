import * as z from 'zod';

/** A name in a URL: lower-case words joined by hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

const moduleSchema = z.strictObject({
  slug: slugSchema.describe('the module in URLs and in progress'),
  title: z.string().min(1).describe('the heading of the module'),
  summary: z.string().min(1).describe('one sentence under the heading'),
  lessons: z.array(slugSchema).describe('slugs of content/lessons/<slug>.mdx, in order'),
  labs: z.array(slugSchema).default([]).describe('slugs of content/labs/<slug>.yaml, in order'),
  quizzes: z.array(slugSchema).default([]).describe('slugs of content/quizzes/<slug>.yaml, in order'),
});

/** `content/course.yaml`, the only place that holds the order of modules, lessons and quizzes. */
export const courseSchema = z.strictObject({
  title: z.string().min(1).describe('the name of the course'),
  summary: z.string().min(1).describe('one sentence for the home page and for search engines'),
  modules: z.array(moduleSchema).min(1).describe('the modules, in order'),
});

export type CourseFile = z.infer<typeof courseSchema>;
