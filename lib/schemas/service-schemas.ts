import type * as z from 'zod';

/** How one kind of resource is written. */
export interface KindSchema {
  /** Its element in a lesson: `<Queue name="orders" />`. */
  tag: string;
  /** Its list in a topology, in a few words. */
  title: string;
  spec: z.ZodObject;
  /** It sends or takes, and is nothing to be sent to. */
  acts?: true;
}

/** What a service lets lessons, labs and quizzes write; a key that the engine learns and the schemas do not is an error of types. */
export interface ServiceSchemas<
  Kinds = Record<never, never>,
  Requirements = Record<never, never>,
  Counts = Record<never, never>,
> {
  kinds: { readonly [Key in keyof Kinds]: KindSchema };
  /** By the key that marks each. */
  requirements?: { readonly [Key in keyof Requirements]: z.ZodType<Requirements[Key]> };
  counts?: { readonly [Key in keyof Counts]: z.ZodType<Counts[Key]> };
  /** Lines of the chart. */
  series?: readonly string[];
}
