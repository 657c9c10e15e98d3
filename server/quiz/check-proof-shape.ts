import 'server-only';
import type { KindKey } from '@/engine/client/topology';
import { allModules } from '@/engine/module/all-modules';
import { nameAll } from '@/engine/topology/named-topology';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { Question, QuestionOption, QuestionProof } from '@/lib/schemas/quiz';
import { KIND_SCHEMAS } from '@/lib/schemas/services';
import { checkProofWorld } from './check-proof-world';
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
  return [
    ...checkProofWorld(proof, options),
    ...(proof.require ? checkChanges(proof, proof.require, options) : checkClaims(options)),
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
            fault: `"${id}" is marked correct, and says that it breaks ${breaks.map((name) => `"${name}"`).join(', ')}: it cannot be both.`,
            remedy:
              'mark the option that is really right, or remove breaks: a right option meets every requirement.',
          },
        ]
      : [];
  }
  if (!breaks) {
    return [
      {
        path,
        fault: `The option "${id}" is not marked correct, and does not say what it breaks.`,
        remedy: `mark it if it is right; else add breaks with some of: ${names.join(', ')}.`,
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

/** What a new resource cannot be without, by kind. Kinds that need nothing but a name are added by any name. */
const needed = new Map(
  Object.entries(KIND_SCHEMAS).flatMap(([list, { spec }]) => {
    const fields = Object.entries(spec.shape).flatMap(([field, schema]) =>
      field === 'name' || schema.safeParse(undefined).success ? [] : [field],
    );
    return fields.length > 0 ? [[list as KindKey, fields] as const] : [];
  }),
);

/** A new name adds a resource; one that lacks what it needs is a name with a slip in it. */
function checkChangedNames({ change }: QuestionOption, index: number, proof: QuestionProof): QuizProblem[] {
  const world = nameAll(proof.world, allModules.kinds);
  return [...needed].flatMap(([list, fields]) => {
    const known = (world[list] ?? []).map((spec) => spec.name);
    return Object.entries(change?.[list] ?? {}).flatMap(([name, spec]) => {
      const isWhole = spec !== null && fields.every((field) => field in spec);
      if (known.includes(name) || isWhole) return [];
      return [
        {
          path: ['options', index, 'change', list, name],
          fault: `The world has no ${list} of the name "${name}".`,
          remedy: known.length > 0 ? suggestWord(name, known) : `to add one, give it ${fields.join(', ')}.`,
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
