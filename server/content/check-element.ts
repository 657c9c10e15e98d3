import 'server-only';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { ContentFault } from './content-fault';
import { plainElements, vocabulary } from './lesson-vocabulary';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** What the names in a lesson may refer to. */
export interface References {
  /** Ids of facts that may be printed. */
  facts: readonly string[];
  /** Ids of facts that exist, but were read in no source. */
  unsourcedFacts: readonly string[];
  terms: readonly string[];
}

type Problem = Pick<ContentFault, 'fault' | 'remedy'>;

/** The text of an attribute, or undefined when it is missing or not plain text. */
export function textAttribute(element: JsxElement, name: string): string | undefined {
  const attribute = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** Whether a component exists, has the attributes it needs and no others, and refers to things that exist. */
export function checkElement(element: JsxElement, file: string, references: References): ContentFault[] {
  const place = { file, line: element.position?.start.line, column: element.position?.start.column };
  return problemsOf(element, references).map((problem) => ({ ...place, ...problem }));
}

function problemsOf(element: JsxElement, references: References): Problem[] {
  const name = element.name ?? '';
  if (plainElements.includes(name)) return [];
  const known = vocabulary[name];
  if (known === undefined) {
    return [
      {
        fault: `There is no component <${name}>.`,
        remedy: suggestWord(name, ['Sandbox', ...Object.keys(vocabulary)]),
      },
    ];
  }
  const given = element.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}',
  );
  const allowed = [...known.required, ...known.optional];
  return [
    ...known.required
      .filter((attribute) => !given.includes(attribute))
      .map((attribute) => ({ fault: `<${name}> has no ${attribute}.`, remedy: `add ${attribute}="…".` })),
    ...given
      .filter((attribute) => !allowed.includes(attribute))
      .map((attribute) => ({
        fault: `<${name}> has no attribute "${attribute}".`,
        remedy: suggestWord(attribute, allowed),
      })),
    ...referenceProblems(element, name, references),
    ...(name === 'Recall' ? recallProblems(element) : []),
  ];
}

function referenceProblems(element: JsxElement, name: string, references: References): Problem[] {
  if (name === 'Term') return termProblems(textAttribute(element, 'id'), references);
  if (name === 'Fact') return factProblems(textAttribute(element, 'id'), references);
  if (name === 'ExamNote') return factProblems(textAttribute(element, 'fact'), references);
  return [];
}

function factProblems(id: string | undefined, references: References): Problem[] {
  if (id === undefined || references.facts.includes(id)) return [];
  if (references.unsourcedFacts.includes(id)) {
    return [
      {
        fault: `The fact "${id}" is unsourced and may not be printed.`,
        remedy: 'find its source and record it in content/facts, or do without the number.',
      },
    ];
  }
  return [
    { fault: `There is no fact "${id}".`, remedy: nearOr(id, references.facts, 'add it to content/facts.') },
  ];
}

function termProblems(id: string | undefined, references: References): Problem[] {
  if (id === undefined || references.terms.includes(id)) return [];
  return [
    {
      fault: `There is no glossary term "${id}".`,
      remedy: nearOr(id, references.terms, 'add it to content/glossary.yaml.'),
    },
  ];
}

/** Lists of hundreds help nobody: a near word, or what to do instead. */
function nearOr(id: string, known: readonly string[], otherwise: string): string {
  const suggestion = suggestWord(id, known);
  return suggestion.startsWith('did you mean') ? suggestion : otherwise;
}

function recallProblems(element: JsxElement): Problem[] {
  const answers = answersOf(element);
  const correct = answers.filter((answer) =>
    answer.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'correct'),
  );
  if (answers.length >= 2 && correct.length === 1) return [];
  return [
    {
      fault: `<Recall> has ${answers.length} answers, ${correct.length} of them correct.`,
      remedy: 'give it at least two <Answer>, exactly one of them <Answer correct>.',
    },
  ];
}

function answersOf(element: JsxElement): JsxElement[] {
  return element.children
    .flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
    .filter((child): child is JsxElement => 'name' in child && child.name === 'Answer');
}
