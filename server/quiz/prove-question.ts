import 'server-only';
import type { Requirement, Verdict } from '@/engine/client/requirement';
import { runScenario, type ScenarioResult } from '@/engine/run/run-scenario';
import type { StepFailure } from '@/engine/run/script-call';
import type { Question, QuestionOption, QuestionProof } from '@/lib/schemas/quiz';
import { type OptionScenario, optionScenario, optionSets } from './option-scenario';
import type { QuizProblem } from './quiz-problem';

/** Tries every option under every seed, and says where the key and the engine disagree. Paths begin at the question. */
export function proveQuestion(question: Question): QuizProblem[] {
  const { proof } = question;
  if (!proof) return [];
  const problems = proof.seeds.flatMap((seed) =>
    proof.require ? proveChanges(question, proof, seed) : proveClaims(question, proof, seed),
  );
  // What does not come from chance goes wrong alike under every seed, and often in every option: once is enough.
  const said = problems.map(({ fault }) => fault);
  return problems.filter(({ fault }, index) => said.indexOf(fault) === index);
}

function proveChanges(question: Question, proof: QuestionProof, seed: number): QuizProblem[] {
  return optionSets(question).flatMap(({ chosen, tested }) => {
    const place = ['options', question.options.indexOf(tested)];
    const run = attempt(optionScenario(proof, chosen), seed, place);
    if (!run.result) return run.problems;
    const letters = chosen.map((option) => option.id).join(' with ');
    return [...run.problems, ...judgeChange({ tested, letters, place, seed }, run.result.verdicts)];
  });
}

interface Trial {
  tested: QuestionOption;
  /** The options that were tried together. */
  letters: string;
  place: (string | number)[];
  seed: number;
}

function judgeChange(
  { tested, letters, place, seed }: Trial,
  verdicts: Record<string, Verdict>,
): QuizProblem[] {
  if (tested.correct) {
    return Object.entries(verdicts)
      .filter(([, verdict]) => !verdict.holds)
      .map(([name, verdict]) => ({
        path: place,
        fault: `The engine disagrees (seed ${seed}): "${letters}" is marked correct and breaks "${name}": ${spoken(verdict)}.`,
        remedy: 'correct the key, the change or the requirement.',
      }));
  }
  return (tested.breaks ?? [])
    .filter((name) => verdicts[name]?.holds)
    .map((name) => ({
      path: [...place, 'breaks'],
      fault: `The engine disagrees (seed ${seed}): "${letters}" should break "${name}", which holds${saying(verdicts[name])}.`,
      remedy: 'correct the key, the change or what it breaks.',
    }));
}

function proveClaims(question: Question, proof: QuestionProof, seed: number): QuizProblem[] {
  const claims = question.options.flatMap((option): [string, Requirement][] =>
    option.claim ? [[option.id, option.claim]] : [],
  );
  const scenario = { ...optionScenario(proof, []), requirements: Object.fromEntries(claims) };
  const run = attempt(scenario, seed, ['proof']);
  const verdicts = run.result?.verdicts ?? {};
  return [
    ...run.problems,
    ...question.options.flatMap((option, index) => {
      const verdict = verdicts[option.id];
      if (verdict === undefined || verdict.holds === (option.correct === true)) return [];
      const marked = option.correct
        ? 'is marked correct, and its claim does not hold'
        : 'is marked wrong, and its claim holds';
      return [
        {
          path: ['options', index, 'claim'],
          fault: `The engine disagrees (seed ${seed}): "${option.id}" ${marked}${saying(verdict)}.`,
          remedy: 'correct the key, the claim or the world.',
        },
      ];
    }),
  ];
}

type Attempt = { result?: ScenarioResult; problems: QuizProblem[] };

/** Runs a world; one that cannot be built, or a step that fails without having been meant to, is the author's slip. */
function attempt(scenario: OptionScenario, seed: number, path: (string | number)[]): Attempt {
  try {
    const result = runScenario({ ...scenario, seed });
    const slip = result.failures.find((failure) => !failure.isExpected);
    return { result, problems: slip ? [{ path, ...explainFailure(slip) }] : [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      problems: [
        {
          path,
          fault: `The world cannot be run: ${error.message}`,
          remedy: 'correct what it declares.',
        },
      ],
    };
  }
}

function explainFailure({ step, atMs, code, message }: StepFailure): Pick<QuizProblem, 'fault' | 'remedy'> {
  if (code === 'InvalidStep')
    return { fault: `A step of the script cannot be taken: ${message}`, remedy: 'correct the step.' };
  const what = step === 'change' ? 'change' : `${step} call`;
  return {
    fault: `The scripted ${what} at ${atMs / 1000} s is refused (${code}): ${message}`,
    remedy:
      step === 'change'
        ? 'correct the change.'
        : 'correct the step, or add mayFail: true when it is meant to.',
  };
}

function spoken({ reason, atMs }: Verdict): string {
  const sentence = reason.replace(/\.$/, '');
  return atMs === undefined ? sentence : `${sentence} (${(atMs / 1000).toFixed(1)} s)`;
}

function saying(verdict: Verdict | undefined): string {
  return verdict ? `: ${spoken(verdict)}` : '';
}
