import 'server-only';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { GlossaryTerm } from '@/lib/schemas/glossary';
import type { ContentFault } from './content-fault';
import { contentName } from './content-files';
import type { Course, Lesson } from './course';

/** What only the whole course can tell: links, prerequisites and files that lead nowhere. */
export function checkCourse(
  course: Course,
  terms: readonly GlossaryTerm[],
  lessonFiles: readonly string[],
): ContentFault[] {
  const slugs = course.lessons.map((lesson) => lesson.slug);
  const unknownLesson = (slug: string) => ({
    fault: `There is no lesson "${slug}".`,
    remedy: suggestWord(slug, slugs),
  });
  return [
    ...slugs
      .filter((slug, index) => slugs.indexOf(slug) !== index)
      .map((slug) => ({
        file: contentName('course.yaml'),
        fault: `The lesson "${slug}" is listed twice.`,
        remedy: 'keep one of the two.',
      })),
    ...lessonFiles
      .filter((name) => !slugs.includes(name.replace(/\.mdx$/, '')))
      .map((name) => ({
        file: contentName(`lessons/${name}`),
        fault: 'No module lists this lesson.',
        remedy: 'add its slug to content/course.yaml, or remove the file.',
      })),
    ...terms
      .filter((term) => term.lesson !== undefined && !slugs.includes(term.lesson))
      .map((term) => ({ file: contentName('glossary.yaml'), ...unknownLesson(term.lesson ?? '') })),
    ...course.lessons.flatMap((lesson) => [
      ...lesson.requires
        .filter((slug) => !slugs.includes(slug))
        .map((slug) => ({ file: lesson.file, line: 1, ...unknownLesson(slug) })),
      ...lesson.links.flatMap((link) => {
        const problem = linkProblem(link.href, lesson, course.lessons);
        return problem ? [{ file: lesson.file, line: link.line, ...problem }] : [];
      }),
    ]),
  ];
}

const pages = ['/', '/glossary', '/facts', '/search', '/dashboard'];

function linkProblem(
  href: string,
  from: Lesson,
  lessons: readonly Lesson[],
): Pick<ContentFault, 'fault' | 'remedy'> | undefined {
  if (/^https?:\/\//.test(href)) return undefined;
  const [path = '', anchor] = href.split('#');
  const slug = /^\/learn\/([^/?]+)$/.exec(path)?.[1];
  if (slug === undefined && path !== '') return pageProblem(path);
  const target = slug === undefined ? from : lessons.find((lesson) => lesson.slug === slug);
  if (target === undefined) {
    return {
      fault: `The link ${href} leads to no lesson.`,
      remedy: suggestWord(
        slug ?? '',
        lessons.map((lesson) => lesson.slug),
      ),
    };
  }
  const anchors = target.sections.flatMap((section) => section.id ?? []);
  if (anchor === undefined || anchors.includes(anchor)) return undefined;
  return {
    fault: `The link ${href} leads to a heading that is not there.`,
    remedy: suggestWord(anchor, anchors),
  };
}

function pageProblem(path: string): Pick<ContentFault, 'fault' | 'remedy'> | undefined {
  if (pages.includes(path) || path.startsWith('/quiz/')) return undefined;
  return {
    fault: `The link ${path} leads nowhere.`,
    remedy: `link to /learn/<slug>, or to one of: ${pages.join(', ')}.`,
  };
}
