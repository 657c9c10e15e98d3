import 'server-only';
import type { Bound } from '@/engine/client/bound';
import type { Measure } from '@/engine/client/measure';
import { boundSchema } from '@/lib/schemas/fields';
import { measureSchema } from '@/lib/schemas/measure';
import type { JsxElement } from './check-element';
import { NotLiteral, readAttribute } from './read-literal';

/** A prediction that the engine can compare with what happened. */
export interface MeasuredPrediction {
  sandbox: string;
  measure: Measure;
  /** What the lesson says happened, when nobody interferes. */
  answer: Bound;
}

type Problem = { fault: string; remedy: string };

const measuring = ['measure', 'answer', 'at'];

/**
 * Takes `measure`, `answer` and `at` out of a `<Predict>`: the page shows none of them, and the sandbox is told what to count.
 * Undefined when nothing is measured.
 */
export function takePrediction(element: JsxElement): MeasuredPrediction | Problem | undefined {
  const values: Record<string, unknown> = {};
  try {
    for (const attribute of element.attributes) {
      const { name, value } = readAttribute(attribute);
      values[name] = value;
    }
  } catch (error) {
    if (!(error instanceof NotLiteral)) throw error;
    return { fault: `<Predict> has an attribute that is ${error.what}.`, remedy: 'write plain data.' };
  }
  element.attributes = element.attributes.filter(
    (one) => one.type !== 'mdxJsxAttribute' || !measuring.includes(one.name),
  );
  if (!measuring.some((name) => name in values)) return undefined;
  return predictionOf(values);
}

function predictionOf({ question, options, measure: count, at, answer, ...rest }: Record<string, unknown>) {
  if (options !== undefined) {
    return {
      fault: '<Predict options> cannot be measured: the reader chooses words, not a number.',
      remedy: 'leave measure, answer and at out.',
    };
  }
  const measure = measureSchema.safeParse({ question, count, at });
  if (!measure.success) {
    const [issue] = measure.error.issues;
    const name = issue?.path[0] === 'at' ? 'at' : 'measure';
    return {
      fault: `<Predict ${name}> ${issue?.message ?? 'is wrong'}.`,
      remedy: 'see Predict in docs/authoring.md.',
    };
  }
  const bound = boundSchema.safeParse(answer);
  if (bound.success) return { sandbox: String(rest.for), measure: measure.data, answer: bound.data };
  return {
    fault: '<Predict measure> has no answer.',
    remedy: 'write what happens: answer={6}, or answer={{ atLeast: 25, atMost: 35 }}.',
  };
}
