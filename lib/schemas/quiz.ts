import * as z from 'zod';
import { slugSchema } from './course';
import { durationSchema } from './fields';
import { requirementSchema } from './requirement';
import { scriptStepSchema } from './sandbox';
import { topologyChangeSchema, topologySchema } from './topology';

/** The one value of `format`: a set that says another one was written for another reader. */
export const quizFormat = 'fanout.quiz/1';

export const optionIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export const examCodes = ['CLF-C02', 'SAA-C03', 'DVA-C02', 'DVA-C03'] as const;
export const questionLevels = ['recall', 'apply', 'judge'] as const;

const requirementName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]*$/, 'must begin with a lower-case letter, then letters, digits and hyphens');

const changeSchema = topologyChangeSchema.extend({
  script: z.array(scriptStepSchema).describe("steps added to the proof's script").optional(),
});

const optionSchema = z.strictObject({
  id: z.enum(optionIds).describe('a letter, a to f, in order'),
  text: z
    .string()
    .min(1)
    .max(400)
    .describe(
      'what the learner reads, in Markdown; no word of another option, because their order is shuffled',
    ),
  correct: z.boolean().describe('true on every right option; leave it out on wrong ones').optional(),
  explanation: z
    .string()
    .min(20)
    .describe(
      'why it is right; or which misconception chooses it and what would happen. Markdown, shown after the answer',
    ),
  change: changeSchema.describe("what choosing it does to the proof's world; {} changes nothing").optional(),
  claim: requirementSchema.describe('what it says will happen, for the engine to decide').optional(),
  breaks: z
    .array(requirementName)
    .min(1)
    .describe('on a wrong option with a change: the names under proof.require that it breaks')
    .optional(),
});

const examTagSchema = z.strictObject({
  exam: z.enum(examCodes).describe(`one of: ${examCodes.join(', ')}`),
  task: z
    .string()
    .regex(/^[1-5]\.\d{1,2}$/, "must be a task of the exam guide, in quotes: '2.1'")
    .describe("the task statement of the exam guide, in quotes: '2.1'"),
});

const tagsSchema = z.strictObject({
  exams: z.array(examTagSchema).min(1).describe('the exams and tasks that ask this'),
  lessons: z.array(slugSchema).min(1).describe('slugs of the lessons that teach it'),
  facts: z.array(z.string()).default([]).describe('ids of content/facts that decide it'),
  difficulty: z.int().min(1).max(5).describe('your guess, 1 (most get it) to 5 (few do)'),
});

const proofSchema = z.strictObject({
  seeds: z
    .array(z.int().min(0))
    .min(3)
    .describe('at least three whole numbers; the key must hold under every one'),
  runFor: durationSchema.describe("how long each world runs, '5m'"),
  world: topologySchema.describe(
    "what the stem describes, as in a lesson's sandbox: queues, topics, producers and so on",
  ),
  script: z.array(scriptStepSchema).describe('API calls and changes that belong to the stem').optional(),
  require: z
    .record(requirementName, requirementSchema)
    .describe('what the stem asks for, by name; every option then needs a change')
    .optional(),
  together: z
    .boolean()
    .describe(
      'true when only all right options applied at once meet the requirements; else each one alone must',
    )
    .optional(),
});

const reasonSchema = z.strictObject({
  text: z.string().min(1).describe('one reason, in Markdown'),
  fact: z.string().describe('the id of the fact, with source and date, that carries it'),
});

const judgementSchema = z.strictObject({
  reasons: z.array(reasonSchema).min(1).describe('why the key is the better choice'),
});

export const questionSchema = z.strictObject({
  id: slugSchema.describe(
    'unique in the file, in the address of the question and in progress; never reuse one',
  ),
  level: z.enum(questionLevels).describe('recall (few), apply (most) or judge (some)'),
  stem: z
    .string()
    .min(40)
    .describe('the scenario and one question, in Markdown; answerable before the options are read'),
  choose: z.int().min(1).max(4).describe('how many options are right; from 2 on the page says so'),
  options: z.array(optionSchema).min(3).max(6).describe('three to six options'),
  tags: tagsSchema.describe('where it belongs'),
  proof: proofSchema.describe('for behaviour: the world in which the engine tries every option').optional(),
  judgement: judgementSchema.describe('for cost or least effort: the reasons, instead of a proof').optional(),
});

/** A file of `content/quizzes/`. Dropping a valid one there makes it a quiz. */
export const quizSchema = z.strictObject({
  format: z.literal(quizFormat).describe(`always ${quizFormat}`),
  id: slugSchema.describe('the name of the file without .yaml'),
  title: z.string().min(1).max(80).describe('the heading of the quiz'),
  description: z.string().min(1).max(400).describe('one or two sentences: what it covers'),
  questions: z.array(questionSchema).min(1).describe('the questions, in order'),
});

export type QuizFile = z.infer<typeof quizSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuestionOption = z.infer<typeof optionSchema>;
export type QuestionProof = z.infer<typeof proofSchema>;
export type OptionChange = z.infer<typeof changeSchema>;
