import { expect, test } from 'vitest';
import { checkCourse } from './check-course';
import { describeFault } from './content-fault';
import type { Course, Lesson } from './course';

function lesson(slug: string, more: Partial<Lesson> = {}): Lesson {
  return {
    slug,
    file: `content/lessons/${slug}.mdx`,
    module: { slug: 'sqs', title: 'SQS' },
    number: 1,
    title: slug,
    topic: slug,
    summary: '',
    minutes: 8,
    exam: [],
    requires: [],
    sandboxes: [],
    predictions: [],
    links: [],
    faults: [],
    code: '',
    sections: [{ id: 'the-rule', heading: 'The rule', depth: 2, text: '' }],
    ...more,
  };
}

function faultsOf(lessons: Lesson[], files = lessons.map((one) => `${one.slug}.mdx`)): string[] {
  const course: Course = { title: '', summary: '', modules: [], lessons, faults: [] };
  return checkCourse(course, [], files).map(describeFault);
}

test('links to lessons, their headings, pages and other sites are sound', () => {
  const links = [
    '/learn/polling',
    '/learn/polling#the-rule',
    '#the-rule',
    '/glossary#queue',
    '/quiz/sqs',
    'https://aws.amazon.com',
  ];
  expect(faultsOf([lesson('polling', { links: links.map((href) => ({ href, line: 1 })) })])).toEqual([]);
});

test.each([
  ['/learn/poling', 'The link /learn/poling leads to no lesson. Remedy: did you mean "polling"?'],
  [
    '/learn/polling#the-rle',
    'The link /learn/polling#the-rle leads to a heading that is not there. Remedy: did you mean "the-rule"?',
  ],
  ['#nowhere-at-all', 'The link #nowhere-at-all leads to a heading that is not there.'],
  ['/lessons/polling', 'The link /lessons/polling leads nowhere.'],
])('the link %s is refused with its line', (href, words) => {
  const [fault] = faultsOf([lesson('polling', { links: [{ href, line: 12 }] })]);
  expect(fault).toContain(`content/lessons/polling.mdx:12: ${words}`);
});

test('a file that no module lists, a slug listed twice and an unknown prerequisite are refused', () => {
  expect(faultsOf([lesson('polling')], ['polling.mdx', 'lost.mdx'])).toEqual([
    'content/lessons/lost.mdx: No module lists this lesson. Remedy: add its slug to content/course.yaml, or remove the file.',
  ]);
  expect(faultsOf([lesson('polling'), lesson('polling')])[0]).toContain(
    'The lesson "polling" is listed twice.',
  );
  expect(faultsOf([lesson('polling', { requires: ['poling'] })])[0]).toContain(
    'There is no lesson "poling".',
  );
});
