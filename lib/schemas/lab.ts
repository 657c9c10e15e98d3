import * as z from 'zod';
import { slugSchema } from './course';
import { requirementSchema } from './requirement';
import { sandboxSchema, scriptStepSchema } from './sandbox';

/** The one value of `format`: a lab that says another one was written for another reader. */
export const labFormat = 'fanout.lab/1';

const hintsSchema = z.strictObject({
  question: z.string().min(1).describe('a question that points the way, in Markdown'),
  nudge: z.string().min(1).describe('which setting or call to look at'),
  answer: z.string().min(1).describe('the step itself'),
});

const taskSchema = z.strictObject({
  id: slugSchema.describe('unique in the lab'),
  text: z.string().min(10).max(200).describe('the outcome, as a customer would ask for it'),
  requirement: requirementSchema.describe('what has to hold when the lab is judged'),
  hints: hintsSchema.describe('three hints: question, nudge, answer'),
});

const mistakeSchema = z.strictObject({
  text: z.string().min(10).describe('what people do, in one sentence'),
  steps: z.array(scriptStepSchema).describe('the steps that make it; [] leaves the world alone'),
  breaks: z.array(slugSchema).min(1).describe('ids of the tasks that fail because of it'),
  because: z.string().min(20).describe('what happens then, and why. Markdown'),
});

/** A file of `content/labs/`. */
export const labSchema = z.strictObject({
  format: z.literal(labFormat).describe(`always ${labFormat}`),
  id: slugSchema.describe('the name of the file without .yaml; no lesson has the same'),
  title: z.string().min(1).max(80).describe('the heading of the page'),
  topic: z.string().min(1).max(32).describe("what it practises, in the exam's words"),
  summary: z.string().min(1).max(300).describe('one or two sentences for lists'),
  minutes: z.int().min(5).max(60).describe('honest time, 5 to 60'),
  exam: z.array(z.string().min(1)).default([]).describe('exam codes, shown as tags'),
  lessons: z.array(slugSchema).min(1).describe('slugs of the lessons it builds on'),
  situation: z.string().min(100).describe('who needs what, and what runs already. Markdown'),
  world: sandboxSchema
    .pick({ seed: true, topology: true, script: true, speed: true, chart: true, controls: true })
    .extend({ runFor: sandboxSchema.shape.runFor.unwrap().describe("when it is judged, '10m'") })
    .describe('the world as the learner finds it'),
  tasks: z.array(taskSchema).min(1).max(6).describe('one to six outcomes'),
  solution: z
    .strictObject({ steps: z.array(scriptStepSchema).min(1).describe('calls and changes') })
    .describe('our own way; the tests play it'),
  mistakes: z.array(mistakeSchema).min(2).describe('at least two common mistakes; the tests make each'),
  debrief: z.string().min(100).describe('what we would do and why. Markdown'),
});

export type LabFile = z.infer<typeof labSchema>;
