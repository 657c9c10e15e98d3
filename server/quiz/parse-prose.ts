import 'server-only';
import { createProcessor } from '@mdx-js/mdx';
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import type { Prose, ProseBlock, ProsePart } from '@/lib/formatting/prose';

// Plain Markdown, not MDX: expressions and imports are letters here.
const processor = createProcessor({ format: 'md', remarkPlugins: [remarkGfm] });

/** Markdown that an instructor wrote, as data. HTML in it becomes visible text, and a link can only lead to a page. */
export function parseProse(markdown: string): Prose {
  const tree: Root = processor.parse(markdown);
  return tree.children.flatMap(blocksOf);
}

function blocksOf(node: RootContent | BlockContent | DefinitionContent): ProseBlock[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ kind: 'paragraph', parts: partsOf(node.children) }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap(blocksOf)),
        },
      ];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap(blocksOf) }];
    case 'table':
      return [tableOf(node)];
    case 'html':
      return [{ kind: 'paragraph', parts: [node.value] }];
    default:
      return [];
  }
}

function tableOf(node: Table): ProseBlock {
  const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => partsOf(cell.children)));
  return { kind: 'table', head, rows };
}

const partsOf = (nodes: PhrasingContent[]): ProsePart[] => nodes.flatMap(partOf);

function partOf(node: PhrasingContent): ProsePart[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [node.value];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'strong':
      return [{ kind: 'strong', parts: partsOf(node.children) }];
    case 'emphasis':
      return [{ kind: 'em', parts: partsOf(node.children) }];
    case 'delete':
      return [{ kind: 'del', parts: partsOf(node.children) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return isSafeLink(node.url)
        ? [{ kind: 'link', href: node.url, parts: partsOf(node.children) }]
        : partsOf(node.children);
    default:
      return [textOf(node)];
  }
}

/** A page of ours or one behind https; never `javascript:`, `data:` or `//elsewhere`. */
function isSafeLink(href: string): boolean {
  return /^(https:\/\/|\/(?![/\\])|#)/.test(href);
}
