import 'server-only';
import { courseSchema } from '@/lib/schemas/course';
import { ContentError } from './content-fault';
import { contentName, readContentFile } from './content-files';
import { readFrontMatter } from './front-matter';
import { oncePerDeploy } from './once-per-deploy';
import { parseYaml } from './parse-yaml';

export interface Outline {
  modules: { slug: string; title: string; labs: string[]; quizzes: string[] }[];
  /** All lessons in reading order. */
  lessons: { slug: string; title: string }[];
}

/**
 * What the course is called and in which order it comes, for pages that show no lesson. Compiling the lessons takes seconds;
 * this reads a few lines of each. It checks nothing: that is what `loadCourse` is for.
 */
export const loadOutline = oncePerDeploy(async (): Promise<Outline> => {
  const parsed = parseYaml(courseSchema, await readContentFile('course.yaml'), contentName('course.yaml'));
  if (parsed.faults) throw new ContentError(parsed.faults);
  const { modules } = parsed.value;
  const lessons = await Promise.all(modules.flatMap((module) => module.lessons).map(titleOf));
  return { modules, lessons };
});

/** A lesson that cannot be read has its slug for a title, as in the course. */
async function titleOf(slug: string): Promise<Outline['lessons'][number]> {
  const file = `lessons/${slug}.mdx`;
  const { value } = readFrontMatter(await readContentFile(file), contentName(file));
  return { slug, title: value?.title ?? slug };
}
