import 'server-only';
import { suggestWord } from '@/lib/formatting/closest-word';
import type { LabFile } from '@/lib/schemas/lab';
import { ContentError, type ContentFault } from '@/server/content/content-fault';
import { contentName, listContentFiles, readContentFile } from '@/server/content/content-files';
import { loadOutline } from '@/server/content/load-outline';
import { oncePerDeploy } from '@/server/content/once-per-deploy';
import { readLab } from './read-lab';

export interface Lab extends LabFile {
  /** The module that names it in course.yaml; undefined for one that was only dropped into the folder. */
  module: { slug: string; title: string } | undefined;
}

export interface LabLibrary {
  /** Those that the course names first, in its order. */
  labs: Lab[];
  faults: ContentFault[];
}

/** Every lab of `content/labs`. A built site refuses a faulty one, by throwing ContentError. */
export const loadLabs = oncePerDeploy(async (): Promise<LabLibrary> => {
  const library = await readLibrary();
  if (process.env.NODE_ENV === 'production' && library.faults.length > 0)
    throw new ContentError(library.faults);
  return library;
});

export async function findLab(id: string): Promise<Lab | undefined> {
  return (await loadLabs()).labs.find((lab) => lab.id === id);
}

async function readLibrary(): Promise<LabLibrary> {
  const [course, names] = await Promise.all([loadOutline(), listContentFiles('labs', '.yaml')]);
  const lessons = course.lessons.map(({ slug }) => slug);
  const read = await Promise.all(
    names.map(async (name) =>
      readLab(await readContentFile(`labs/${name}`), contentName(`labs/${name}`), lessons),
    ),
  );
  const placed = course.modules.flatMap((module) => module.labs.map((slug) => ({ slug, module })));
  const known = names.map((name) => name.replace(/\.yaml$/, ''));
  const rank = (id: string) => placed.findIndex(({ slug }) => slug === id) + 1 || placed.length + 1;
  const sound = read.flatMap(({ lab, faults }) => (lab && faults.length === 0 ? [lab] : []));
  return {
    labs: sound
      .map((lab) => ({ ...lab, module: placed.find(({ slug }) => slug === lab.id)?.module }))
      .toSorted((left, right) => rank(left.id) - rank(right.id)),
    faults: [
      ...read.flatMap(({ faults }) => faults),
      ...placed
        .filter(({ slug }) => !known.includes(slug))
        .map(({ slug }) => ({
          file: contentName('course.yaml'),
          fault: `There is no lab "${slug}".`,
          remedy: suggestWord(slug, known),
        })),
    ],
  };
}
