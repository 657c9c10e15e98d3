import 'server-only';
import type { Element, Nodes, Root } from 'hast';

/** A part of a lesson between two headings; the first has no id and no heading. */
export interface LessonSection {
  id: string | undefined;
  heading: string;
  depth: 1 | 2 | 3;
  text: string;
}

/** Splits a lesson into what a table of contents lists and a search finds. `printedFacts` holds the words a `<Fact>` prints. */
export function readSections(tree: Root, printedFacts: Readonly<Record<string, string>>): LessonSection[] {
  const sections: LessonSection[] = [{ id: undefined, heading: '', depth: 1, text: '' }];
  for (const node of tree.children) {
    const depth = headingDepth(node);
    if (depth !== undefined && node.type === 'element') {
      sections.push({
        id: String(node.properties.id),
        heading: words(node, printedFacts).trim(),
        depth,
        text: '',
      });
      continue;
    }
    const section = sections.at(-1);
    if (section) section.text = `${section.text} ${words(node, printedFacts)}`.replace(/\s+/g, ' ').trim();
  }
  return sections;
}

function headingDepth(node: Nodes): 2 | 3 | undefined {
  if (node.type !== 'element') return undefined;
  const { tagName }: Element = node;
  return tagName === 'h2' ? 2 : tagName === 'h3' ? 3 : undefined;
}

/** The readable words of a tree. Attributes that a reader sees (a question, a claim) count as words. */
function words(node: Nodes, printedFacts: Readonly<Record<string, string>>): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const attributes = new Map(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
      ),
    );
    if (node.name === 'Fact') return printedFacts[attributes.get('id') ?? ''] ?? '';
    const read = ['question', 'claim', 'because', 'caption', 'title']
      .map((name) => attributes.get(name) ?? '')
      .join(' ');
    return `${read} ${node.children.map((child) => words(child, printedFacts)).join('')} `;
  }
  return 'children' in node ? node.children.map((child) => words(child, printedFacts)).join('') : '';
}
