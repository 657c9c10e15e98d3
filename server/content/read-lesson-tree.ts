import 'server-only';
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { suggestWord } from '@/lib/formatting/closest-word';
import { declaredServices } from './authoring';
import { checkElement, type JsxElement, type References, textAttribute } from './check-element';
import { checkProse } from './check-prose';
import type { ContentFault } from './content-fault';
import { pageSandbox } from './page-sandbox';
import { qualifyCount } from './qualify-operations';
import { type MeasuredPrediction, takePrediction } from './read-prediction';
import { readSandbox } from './read-sandbox';

export interface LessonLink {
  href: string;
  line: number | undefined;
}

/** What a pass over a lesson's tree found. */
export interface LessonTree {
  sandboxes: { declaration: SandboxDeclaration; line: number }[];
  /** Those whose outcome the engine counts. */
  predictions: MeasuredPrediction[];
  links: LessonLink[];
  faults: ContentFault[];
}

/**
 * Checks a lesson's Markdown tree and gathers its sandboxes and links. Each `<Sandbox>` is replaced, in place, by one that
 * carries its declaration as JSON, without the solution: that is all a browser will ever see of it.
 */
export function readLessonTree(tree: Root, file: string, references: References): LessonTree {
  const found: LessonTree = { sandboxes: [], predictions: [], links: [], faults: [] };
  const predictions: JsxElement[] = [];
  const shipped: [JsxElement, SandboxDeclaration][] = [];
  visit(tree, (node) => {
    if (!isElement(node)) {
      readText(node, file, found);
      return;
    }
    if (node.name === 'Sandbox') {
      const declaration = takeSandbox(node, file, found);
      if (declaration) shipped.push([node, declaration]);
      return SKIP;
    }
    if (node.name === 'Predict') predictions.push(node);
    found.faults.push(...checkElement(node, file, references));
  });
  found.faults.push(...predictions.flatMap((element) => predictionFaults(element, file, found)));
  for (const [element, declaration] of shipped) ship(element, declaration);
  return found;
}

function isElement(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function readText(node: Nodes, file: string, found: LessonTree): void {
  if (node.type === 'link') found.links.push({ href: node.url, line: node.position?.start.line });
  else if (node.type === 'text') found.faults.push(...checkProse(node, file));
  else found.faults.push(...codeFaults(node, file));
}

/** A lesson is text and components; a program in it would be code that no check sees. */
function codeFaults(node: Nodes, file: string): ContentFault[] {
  const place = { file, line: node.position?.start.line, column: node.position?.start.column };
  if (node.type === 'mdxjsEsm') {
    return [
      {
        ...place,
        fault: 'import and export are not allowed in a lesson.',
        remedy: 'use the components of docs/authoring.md.',
      },
    ];
  }
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  // A comment is an expression without a statement.
  if (!isExpression || (node.data?.estree?.body.length ?? 0) === 0) return [];
  return [
    { ...place, fault: `{${node.value}} is code.`, remedy: 'write text; a number of AWS is a <Fact>.' },
  ];
}

function takeSandbox(element: JsxElement, file: string, found: LessonTree): SandboxDeclaration | undefined {
  const { declaration, faults } = readSandbox(element, file);
  if (declaration === undefined) {
    found.faults.push(...faults);
    return undefined;
  }
  const line = element.position?.start.line ?? 1;
  if (found.sandboxes.some((sandbox) => sandbox.declaration.id === declaration.id)) {
    found.faults.push({
      file,
      line,
      fault: `The sandbox id "${declaration.id}" is used twice.`,
      remedy: 'give each sandbox of a lesson an id of its own.',
    });
  }
  found.sandboxes.push({ declaration, line });
  return declaration;
}

function ship(element: JsxElement, declaration: SandboxDeclaration): void {
  const json = JSON.stringify(pageSandbox(declaration));
  element.attributes = [{ type: 'mdxJsxAttribute', name: 'json', value: json }];
  element.children = [];
}

function predictionFaults(element: JsxElement, file: string, found: LessonTree): ContentFault[] {
  const problem = predictionProblem(element, found);
  if (problem === undefined) return [];
  const { line, column } = element.position?.start ?? {};
  return [{ file, line, column, ...problem }];
}

/** Tells the sandbox what to count for its prediction, or what is wrong with it. */
function predictionProblem(element: JsxElement, { sandboxes, predictions }: LessonTree) {
  const wanted = textAttribute(element, 'for');
  const ids = sandboxes.map(({ declaration }) => declaration.id);
  const sandbox = sandboxes.find(({ declaration }) => declaration.id === wanted);
  const prediction = takePrediction(element);
  if (wanted === undefined) return undefined;
  if (sandbox === undefined) {
    return {
      fault: `<Predict for="${wanted}"> names a sandbox that this lesson does not have.`,
      remedy: suggestWord(wanted, ids),
    };
  }
  if (prediction === undefined || 'fault' in prediction) return prediction;
  if (sandbox.declaration.measure !== undefined) {
    return {
      fault: `"${wanted}" is measured twice.`,
      remedy: 'leave measure to one <Predict> of a sandbox.',
    };
  }
  const declared = declaredServices(sandbox.declaration.topology);
  const { count } = prediction.measure;
  sandbox.declaration.measure = { ...prediction.measure, count: qualifyCount(count, declared) };
  predictions.push(prediction);
  return undefined;
}
