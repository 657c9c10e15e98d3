import 'server-only';
import { createProcessor, type ProcessorOptions } from '@mdx-js/mdx';
import rehypeSlug from 'rehype-slug';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { type LessonFrontMatter, lessonFrontMatterSchema } from '@/lib/schemas/lesson';
import type { References } from './check-element';
import type { ContentFault } from './content-fault';
import { parseYaml } from './parse-yaml';
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
  let tree: LessonTree = { sandboxes: [], links: [], faults: [] };
  let sections: LessonSection[] = [];
  const options: ProcessorOptions = {
    outputFormat: 'function-body',
    remarkPlugins: [
      remarkFrontmatter,
      remarkGfm,
      () => (root) => {
        tree = readLessonTree(root, file, context.references);
      },
    ],
    rehypePlugins: [
      rehypeSlug,
      () => (root) => {
        sections = readSections(root, context.printedFacts);
      },
    ],
  };
  try {
    const code = String(await createProcessor(options).process({ value: source, path: file }));
    return {
      ...tree,
      file,
      frontMatter: front.value,
      sections,
      code,
      faults: [...(front.faults ?? []), ...tree.faults],
    };
  } catch (error) {
    return {
      ...tree,
      file,
      frontMatter: front.value,
      sections,
      code: '',
      faults: [...(front.faults ?? []), syntaxFault(error, file)],
    };
  }
}

function readFrontMatter(source: string, file: string): ReturnType<typeof parseYaml<LessonFrontMatter>> {
  const block = /^---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(source)?.[1];
  if (block !== undefined) return parseYaml(lessonFrontMatterSchema, block, file, 2);
  return {
    faults: [
      {
        file,
        line: 1,
        fault: 'The file does not begin with front matter.',
        remedy: 'begin with --- and title, summary and minutes, then --- again.',
      },
    ],
  };
}

/** MDX's own complaint. It is a VFileMessage: an error with a place and a reason. */
function syntaxFault(error: unknown, file: string): ContentFault {
  if (!(error instanceof Error)) throw error;
  const reason = 'reason' in error ? String(error.reason) : error.message;
  return {
    file,
    ...placeOf(error, reason),
    fault: `This is not MDX: ${reason}.`,
    remedy: 'close every tag and brace; write a lone < or { inside `code`.',
  };
}

/** Some of MDX's messages have their place as fields, some only in their words: "(8:1-8:8)". */
function placeOf(error: Error, reason: string): Pick<ContentFault, 'line' | 'column'> {
  if ('line' in error && typeof error.line === 'number') {
    return { line: error.line, column: 'column' in error ? Number(error.column) : undefined };
  }
  const spoken = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  return spoken === null ? {} : { line: Number(spoken[1]), column: Number(spoken[2]) };
}
