import 'server-only';
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { suggestWord } from '@/lib/formatting/closest-word';
import { sandboxSchema } from '@/lib/schemas/sandbox';
import { KIND_SCHEMAS } from '@/lib/schemas/services';
import { namesOf } from './asked-names';
import { declaredServices } from './authoring';
import { checkLimits } from './check-limits';
import { checkRequirement } from './check-requirement';
import { checkScript } from './check-script';
import { checkTopology } from './check-topology';
import type { ContentFault } from './content-fault';
import { explainIssue } from './explain-issue';
import { qualifyOperations } from './qualify-operations';
import { NotLiteral, readAttribute } from './read-literal';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The elements inside a sandbox, each with its list in the topology. */
const parts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(KIND_SCHEMAS).map(([list, { tag }]) => [tag, list]),
);

type Read =
  | { declaration: SandboxDeclaration; faults?: never }
  | { declaration?: never; faults: ContentFault[] };

/** Reads a `<Sandbox>` element and the elements inside it into plain, checked data. Faults name the offending element's line. */
export function readSandbox(element: JsxElement, file: string): Read {
  const faults: ContentFault[] = [];
  const children = partElements(element, file, faults);
  const input = {
    ...attributesOf(element, file, faults),
    topology: Object.fromEntries(
      Object.entries(parts).flatMap(([name, list]) => {
        const elements = children.filter((child) => child.name === name);
        const specs = elements.map((child) => attributesOf(child, file, faults));
        return specs.length > 0 ? [[list, specs]] : [];
      }),
    ),
  };
  if (faults.length > 0) return { faults };
  const place = (path: readonly (string | number)[]) => ({
    file,
    ...positionOf(elementAt(path, element, children)),
  });
  const result = sandboxSchema.safeParse(input);
  if (!result.success) {
    return {
      faults: result.error.issues.map((issue) => {
        const { path, fault, remedy } = explainIssue(issue, sandboxSchema, input);
        return { ...place(path), fault: inAuthorsWords(fault), remedy: inAuthorsWords(remedy) };
      }),
    };
  }
  const { topology, script = [], runFor, solution, goal } = result.data;
  const declared = declaredServices(topology);
  const problems = [
    ...checkTopology(result.data),
    ...checkLimits(topology),
    ...checkScript(script, declared, runFor),
    ...(goal ? checkRequirement(goal, namesOf(topology)) : []),
    ...checkScript(solution?.steps ?? [], declared, solution?.runFor),
  ];
  if (problems.length === 0) return { declaration: qualifyOperations(result.data) };
  return { faults: problems.map(({ path, fault, remedy }) => ({ ...place(path), fault, remedy })) };
}

function attributesOf(element: JsxElement, file: string, faults: ContentFault[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const attribute of element.attributes) {
    try {
      const { name, value } = readAttribute(attribute);
      values[name] = value;
    } catch (error) {
      if (!(error instanceof NotLiteral)) throw error;
      faults.push({
        file,
        line: error.line ?? element.position?.start.line,
        fault: `<${element.name}> has an attribute that is ${error.what}.`,
        remedy: 'a sandbox is data: write text, numbers, true or false, arrays and objects.',
      });
    }
  }
  return values;
}

function partElements(element: JsxElement, file: string, faults: ContentFault[]): JsxElement[] {
  const children = element.children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  );
  const isBlank = (child: (typeof children)[number]) => child.type === 'text' && child.value.trim() === '';
  faults.push(
    ...children
      .filter((child) => !isBlank(child) && !isPartElement(child))
      .map((child) => strangerFault(child, file)),
  );
  return children.filter(isPartElement);
}

function isPartElement(child: Nodes): child is JsxElement {
  return (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') && isPart(child.name);
}

function strangerFault(child: Nodes, file: string): ContentFault {
  const name = 'name' in child ? child.name : null;
  return {
    file,
    ...positionOf(child),
    fault: `There is ${name === null ? 'text' : `<${name}>`} inside <Sandbox>.`,
    remedy:
      name === null
        ? `only ${Object.keys(parts).join(', ')} belong there.`
        : suggestWord(name, Object.keys(parts)),
  };
}

function isPart(name: string | null): name is string {
  return name !== null && name in parts;
}

/** The element that declared the value at a path of the declaration: `['topology', 'queues', 1, 'delay']` is the second Queue. */
function elementAt(
  path: readonly (string | number)[],
  sandbox: JsxElement,
  children: readonly JsxElement[],
): JsxElement {
  const [top, list, index] = path;
  if (top !== 'topology' || typeof index !== 'number') return sandbox;
  return children.filter((child) => isPart(child.name) && parts[child.name] === list)[index] ?? sandbox;
}

function positionOf(node: { position?: JsxElement['position'] }): { line?: number; column?: number } {
  return node.position ? { line: node.position.start.line, column: node.position.start.column } : {};
}

/** An author wrote `<Queue delay>`, not `topology.queues[0].delay`. */
function inAuthorsWords(text: string): string {
  return text.replace(/topology\.([a-zA-Z]+)\[\d+\](?:\.(\w+))?/g, (_, list: string, field?: string) => {
    const name = Object.entries(parts).find(([, value]) => value === list)?.[0] ?? list;
    return field === undefined ? `<${name}>` : `<${name} ${field}>`;
  });
}
