import 'server-only';
import { type CourseFile, courseSchema } from '@/lib/schemas/course';
import { checkCourse } from './check-course';
import { compileCached } from './compile-cached';
import type { CompileContext } from './compile-lesson';
import { ContentError } from './content-fault';
import { contentName, listContentFiles, readContentFile } from './content-files';
import type { Course, CourseModule, Lesson } from './course';
import { loadFacts } from './load-facts';
import { loadGlossary } from './load-glossary';
import { oncePerDeploy } from './once-per-deploy';
import { parseYaml } from './parse-yaml';

/**
 * The whole course, compiled and cross-checked. A built site refuses content with any fault, by throwing ContentError;
 * while authoring, faults stay with their lesson so that the others can still be read.
 */
export const loadCourse = oncePerDeploy(async (): Promise<Course> => {
  const course = await readCourse();
  if (process.env.NODE_ENV === 'production' && course.faults.length > 0)
    throw new ContentError(course.faults);
  return course;
});

async function readCourse(): Promise<Course> {
  const file = contentName('course.yaml');
  const { value, faults } = parseYaml(courseSchema, await readContentFile('course.yaml'), file);
  if (value === undefined) throw new ContentError(faults);
  const [registry, glossary] = await Promise.all([loadFacts(), loadGlossary()]);
  const facts = [...registry.facts.values()];
  const context: CompileContext = {
    references: {
      facts: facts.filter((fact) => fact.confidence !== 'unsourced').map((fact) => fact.id),
      unsourcedFacts: facts.filter((fact) => fact.confidence === 'unsourced').map((fact) => fact.id),
      terms: [...glossary.terms.keys()],
    },
    printedFacts: Object.fromEntries(facts.map((fact) => [fact.id, fact.text ?? ''])),
  };
  const modules = await Promise.all(value.modules.map((module) => readModule(module, context)));
  const course: Course = {
    title: value.title,
    summary: value.summary,
    modules,
    lessons: modules.flatMap((module) => module.lessons),
    faults: [],
  };
  const lessonFiles = await listContentFiles('lessons', '.mdx');
  course.faults = [
    ...registry.faults,
    ...glossary.faults,
    ...course.lessons.flatMap((lesson) => lesson.faults),
    ...checkCourse(course, [...glossary.terms.values()], lessonFiles),
  ];
  return course;
}

async function readModule(
  module: CourseFile['modules'][number],
  context: CompileContext,
): Promise<CourseModule> {
  const lessons = await Promise.all(
    module.lessons.map((slug, index) => readLesson(slug, index + 1, module, context)),
  );
  return { ...module, lessons };
}

async function readLesson(
  slug: string,
  number: number,
  module: CourseFile['modules'][number],
  context: CompileContext,
): Promise<Lesson> {
  const relative = `lessons/${slug}.mdx`;
  const { frontMatter, ...compiled } = await compileCached(
    await readContentFile(relative),
    contentName(relative),
    context,
  );
  // A lesson without readable front matter has a fault; its slug stands in for its title until that is corrected.
  const front = frontMatter ?? { title: slug, topic: slug, summary: '', minutes: 3, exam: [], requires: [] };
  return { ...compiled, ...front, slug, number, module: { slug: module.slug, title: module.title } };
}
