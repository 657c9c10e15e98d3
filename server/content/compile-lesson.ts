import 'server-only';
import type { Message } from 'esbuild';
import type { Root as HtmlRoot } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { bundleMDX } from 'mdx-bundler';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import type { LessonFrontMatter } from '@/lib/schemas/lesson';
import type { References } from './check-element';
import type { ContentFault } from './content-fault';
import { blankFrontMatter, readFrontMatter } from './front-matter';
import { type LessonTree, readLessonTree } from './read-lesson-tree';
import { type LessonSection, readSections } from './read-sections';

export interface CompileContext {
  references: References;
  /** By id, the words that `<Fact>` prints. */
  printedFacts: Readonly<Record<string, string>>;
}

/** A lesson's file after it has been read and checked. `code` is the body of a function that makes the component. */
export interface CompiledLesson extends LessonTree {
  file: string;
  frontMatter: LessonFrontMatter | undefined;
  sections: LessonSection[];
  code: string;
}

/** Reads one lesson. It does not throw for an author's mistake: `faults` holds them all, each with its place. */
export async function compileLesson(
  source: string,
  file: string,
  context: CompileContext,
): Promise<CompiledLesson> {
  const front = readFrontMatter(source, file);
  let tree: LessonTree = { sandboxes: [], predictions: [], links: [], faults: [] };
  let sections: LessonSection[] = [];
  const found = () => ({ ...tree, file, frontMatter: front.value, sections });
  try {
    const { code } = await bundleMDX({
      source: blankFrontMatter(source),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          remarkGfm,
          () => (root: MarkdownRoot) => {
            tree = readLessonTree(root, file, context.references);
          },
          // The bundler's own come last: they add an export, which an author may not.
          ...(options.remarkPlugins ?? []),
        ],
        rehypePlugins: [
          ...(options.rehypePlugins ?? []),
          rehypeSlug,
          () => (root: HtmlRoot) => {
            sections = readSections(root, context.printedFacts);
          },
        ],
      }),
      // A lesson's mistake is told once, in our words; esbuild would print it as well.
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    });
    return { ...found(), code, faults: [...(front.faults ?? []), ...tree.faults] };
  } catch (error) {
    return { ...found(), code: '', faults: [...(front.faults ?? []), syntaxFault(error, file)] };
  }
}

/** MDX's own complaint, with a place and a reason: the cause behind the detail of esbuild's first error. */
function syntaxFault(error: unknown, file: string): ContentFault {
  const complaint = complaintIn(error);
  if (complaint === undefined) throw error;
  const reason = 'reason' in complaint ? String(complaint.reason) : complaint.message;
  return {
    file,
    ...placeOf(complaint, reason),
    fault: `This is not MDX: ${reason}.`,
    remedy: 'close every tag and brace; write a lone < or { inside `code`.',
  };
}

function complaintIn(error: unknown): Error | undefined {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) return undefined;
  const [first]: Partial<Message>[] = error.errors;
  if (!(first?.detail instanceof Error)) return undefined;
  return first.detail.cause instanceof Error ? first.detail.cause : first.detail;
}

/** Some of MDX's messages have their place as fields, some only in their words: "(8:1-8:8)". */
function placeOf(error: Error, reason: string): Pick<ContentFault, 'line' | 'column'> {
  if ('line' in error && typeof error.line === 'number') {
    return { line: error.line, column: 'column' in error ? Number(error.column) : undefined };
  }
  const spoken = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  return spoken === null ? {} : { line: Number(spoken[1]), column: Number(spoken[2]) };
}
