import 'server-only';
import type { Requirement } from '@/engine/client/requirement';
import { nameActors } from '@/engine/topology/names';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { Question, QuestionOption, QuestionProof } from '@/lib/schemas/quiz';
import { checkRequirement } from '@/server/content/check-requirement';
import { checkScript } from '@/server/content/check-script';
import { checkTopology } from '@/server/content/check-topology';
import type { QuizProblem } from './quiz-problem';

/** Whether a proof (or judgement) and the options fit together, before anything is run. */
export function checkProofShape(question: Question): QuizProblem[] {
  const { proof, judgement, options } = question;
  if (proof && judgement) {
    return [
      {
        path: ['judgement'],
        fault: 'The question has both a proof and a judgement.',
        remedy: 'keep the proof when the engine can decide it, else the judgement.',
      },
    ];
  }
  if (proof) return checkProof(proof, options);
  const missing: QuizProblem = {
    path: [],
    fault: 'The question has neither a proof nor a judgement.',
    remedy: 'add a proof for behaviour, or a judgement for cost and effort.',
  };
  const extras = ['change', 'claim', 'breaks'] as const;
  return [
    ...(judgement ? [] : [missing]),
    ...forbid(options, extras, 'needs a proof to be tried in', 'remove it, or add a proof.'),
  ];
}

function checkProof(proof: QuestionProof, options: readonly QuestionOption[]): QuizProblem[] {
  const world = checkTopology({ id: 'proof', seed: 0, topology: proof.world }).map((problem) => ({
    ...problem,
    fault: problem.fault.replace('this sandbox', 'this world'),
    path: ['proof', 'world', ...problem.path.slice(1)],
  }));
  return [
    ...world,
    ...checkSteps(proof),
    ...checkScripts(proof, options),
    ...checkAsked(proof, options),
    ...(proof.require ? checkChanges(proof, proof.require, options) : checkClaims(options)),
  ];
}

/** A queue that a step names is declared, unless the script makes queues of its own. */
function checkSteps({ script = [], world }: QuestionProof): QuizProblem[] {
  const queues = world.queues.map((queue) => queue.name);
  if (script.some((step) => 'call' in step && step.call === 'CreateQueue')) return [];
  return script.flatMap((step, index) => {
    const name = 'call' in step ? step.queue : undefined;
    if (name === undefined || queues.includes(name)) return [];
    const fault = `The step calls the queue "${name}", which the world does not declare.`;
    return [{ path: ['proof', 'script', index, 'queue'], fault, remedy: suggestWord(name, queues) }];
  });
}

/** The proof's own steps, and those that options add. */
function checkScripts(
  { script = [], runFor }: QuestionProof,
  options: readonly QuestionOption[],
): QuizProblem[] {
  const under = (problems: QuizProblem[], path: (string | number)[]) =>
    problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  return [
    ...under(checkScript(script, runFor), ['proof', 'script']),
    ...options.flatMap(({ change }, index) =>
      under(checkScript(change?.script ?? [], runFor), ['options', index, 'change', 'script']),
    ),
  ];
}

/** What is required and claimed speaks of operations and queues that there are, once options have made theirs. */
function checkAsked(proof: QuestionProof, options: readonly QuestionOption[]): QuizProblem[] {
  const script = [...(proof.script ?? []), ...options.flatMap(({ change }) => change?.script ?? [])];
  const makesQueues = script.some((step) => 'call' in step && step.call === 'CreateQueue');
  const queues = [
    ...proof.world.queues.map(({ name }) => name),
    ...options.flatMap(({ change }) => Object.keys(change?.queues ?? {})),
    ...script.flatMap((step) => ('change' in step ? Object.keys(step.change.queues ?? {}) : [])),
  ];
  const check = (requirement: Requirement, path: (string | number)[]) =>
    checkRequirement(requirement, makesQueues ? undefined : queues).map((problem) => ({
      ...problem,
      path: [...path, ...problem.path],
    }));
  return [
    ...Object.entries(proof.require ?? {}).flatMap(([name, one]) => check(one, ['proof', 'require', name])),
    ...options.flatMap(({ claim }, index) => (claim ? check(claim, ['options', index, 'claim']) : [])),
  ];
}

function checkClaims(options: readonly QuestionOption[]): QuizProblem[] {
  return [
    ...demand(
      options,
      'claim',
      'say what it claims will happen; or give the proof `require` and each option a change.',
    ),
    ...forbid(
      options,
      ['change', 'breaks'],
      'belongs to a proof that has `require`',
      'remove it, or add proof.require.',
    ),
  ];
}

function checkChanges(
  proof: QuestionProof,
  requirements: NonNullable<QuestionProof['require']>,
  options: readonly QuestionOption[],
): QuizProblem[] {
  const names = Object.keys(requirements);
  const empty: QuizProblem[] =
    names.length > 0
      ? []
      : [
          {
            path: ['proof', 'require'],
            fault: 'The proof requires nothing.',
            remedy: 'name what the stem asks for.',
          },
        ];
  return [
    ...empty,
    ...demand(options, 'change', 'say what it changes; {} when it changes nothing.'),
    ...forbid(
      options,
      ['claim'],
      'belongs to a proof without `require`',
      'remove it, or remove proof.require.',
    ),
    ...options.flatMap((option, index) => [
      ...checkBreaks(option, index, names),
      ...checkChangedNames(option, index, proof),
    ]),
  ];
}

function checkBreaks(
  { id, correct, breaks }: QuestionOption,
  index: number,
  names: readonly string[],
): QuizProblem[] {
  const path = ['options', index, 'breaks'];
  if (correct) {
    return breaks
      ? [
          {
            path,
            fault: `The right option "${id}" has breaks.`,
            remedy: 'remove it: a right option breaks nothing.',
          },
        ]
      : [];
  }
  if (!breaks) {
    return [
      {
        path,
        fault: `The wrong option "${id}" does not say what it breaks.`,
        remedy: `add breaks with some of: ${names.join(', ')}.`,
      },
    ];
  }
  return breaks.flatMap((name, position) =>
    names.includes(name)
      ? []
      : [
          {
            path: [...path, position],
            fault: `proof.require has no "${name}".`,
            remedy: suggestWord(name, names),
          },
        ],
  );
}

const needed = {
  queues: [],
  producers: ['to'],
  consumers: ['from'],
  autoScaling: ['scales', 'metric', 'target', 'min', 'max'],
} as const;

/** A new name adds a resource; one that lacks what it needs is a name with a slip in it. */
function checkChangedNames({ change }: QuestionOption, index: number, proof: QuestionProof): QuizProblem[] {
  const world = nameActors(proof.world);
  return (['producers', 'consumers', 'autoScaling'] as const).flatMap((list) => {
    const known = world[list].map((spec) => spec.name);
    return Object.entries(change?.[list] ?? {}).flatMap(([name, spec]) => {
      const isWhole = spec !== null && needed[list].every((field) => field in spec);
      if (known.includes(name) || isWhole) return [];
      return [
        {
          path: ['options', index, 'change', list, name],
          fault: `The world has no ${list} of the name "${name}".`,
          remedy:
            known.length > 0 ? suggestWord(name, known) : `to add one, give it ${needed[list].join(', ')}.`,
        },
      ];
    });
  });
}

function demand(options: readonly QuestionOption[], key: 'change' | 'claim', remedy: string): QuizProblem[] {
  return options.flatMap((option, index) =>
    option[key] === undefined
      ? [{ path: ['options', index], fault: `The option "${option.id}" has no ${key}.`, remedy }]
      : [],
  );
}

function forbid(
  options: readonly QuestionOption[],
  keys: readonly ('change' | 'claim' | 'breaks')[],
  why: string,
  remedy: string,
): QuizProblem[] {
  return options.flatMap((option, index) =>
    keys
      .filter((key) => option[key] !== undefined)
      .map((key) => ({
        path: ['options', index, key],
        fault: `The ${key} of option "${option.id}" ${why}.`,
        remedy,
      })),
  );
}
