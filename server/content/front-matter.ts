import 'server-only';
import { type LessonFrontMatter, lessonFrontMatterSchema } from '@/lib/schemas/lesson';
import { parseYaml } from './parse-yaml';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/;

/** The front matter is read by our own schema; its lines stay, empty, so that every place below keeps its number. */
export function blankFrontMatter(source: string): string {
  return source.replace(FRONT_MATTER, (block) => block.replace(/[^\n]/g, ''));
}

/** What stands between the first two lines of `---`. */
export function readFrontMatter(
  source: string,
  file: string,
): ReturnType<typeof parseYaml<LessonFrontMatter>> {
  const block = FRONT_MATTER.exec(source)?.[1];
  if (block !== undefined) return parseYaml(lessonFrontMatterSchema, block, file, 2);
  return {
    faults: [
      {
        file,
        line: 1,
        fault: 'The file does not begin with front matter.',
        remedy: 'begin with --- and title, topic, summary and minutes, then --- again.',
      },
    ],
  };
}
