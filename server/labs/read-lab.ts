import 'server-only';
import type { ScriptStep } from '@/engine/client/script';
import { suggestWord } from '@/lib/formatting/closest-word';
import { type LabFile, labSchema } from '@/lib/schemas/lab';
import { namesOf } from '@/server/content/asked-names';
import { declaredServices } from '@/server/content/authoring';
import { checkRequirement } from '@/server/content/check-requirement';
import { checkScript } from '@/server/content/check-script';
import { checkTopology } from '@/server/content/check-topology';
import type { ContentFault } from '@/server/content/content-fault';
import { parseYaml } from '@/server/content/parse-yaml';
import { labDeclaration } from './lab-declaration';
import type { LabProblem } from './prove-lab';

export interface ReadLab {
  /** Undefined when the file does not follow the schema. */
  lab?: LabFile;
  faults: ContentFault[];
  /** A problem that is found later, with its line in the file. */
  place(problem: LabProblem): ContentFault;
}

/** Reads a lab and checks everything but what playing it tells. @param file as authors know it: `content/labs/x.yaml` */
export function readLab(source: string, file: string, lessons: readonly string[]): ReadLab {
  const parsed = parseYaml(labSchema, source, file);
  if (parsed.faults)
    return { faults: parsed.faults, place: ({ fault, remedy }) => ({ file, fault, remedy }) };
  const { value: lab, placeOf } = parsed;
  const place = ({ path, fault, remedy }: LabProblem) => ({ ...placeOf(path), fault, remedy });
  const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const problems = [...nameProblems(lab, name, lessons), ...taskProblems(lab), ...worldProblems(lab)];
  return { lab, place, faults: problems.map(place) };
}

function nameProblems(lab: LabFile, name: string, lessons: readonly string[]): LabProblem[] {
  const unknown = lab.lessons.flatMap((slug, index) =>
    lessons.includes(slug)
      ? []
      : [
          {
            path: ['lessons', index],
            fault: `There is no lesson "${slug}".`,
            remedy: suggestWord(slug, lessons),
          },
        ],
  );
  if (lab.id !== name)
    unknown.push({
      path: ['id'],
      fault: `The lab "${lab.id}" stands in ${name}.yaml.`,
      remedy: `write id: ${name}.`,
    });
  if (lessons.includes(lab.id))
    unknown.push({
      path: ['id'],
      fault: `There is a lesson "${lab.id}" as well.`,
      remedy: 'give the lab and its file another name.',
    });
  return unknown;
}

function taskProblems(lab: LabFile): LabProblem[] {
  const ids = lab.tasks.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  const broken = lab.mistakes.flatMap(({ breaks }, index) =>
    breaks
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        path: ['mistakes', index, 'breaks'],
        fault: `There is no task "${id}".`,
        remedy: suggestWord(id, ids),
      })),
  );
  if (twice < 0) return broken;
  const again = { fault: `The task "${ids[twice]}" is there twice.`, remedy: 'give each an id of its own.' };
  return [{ path: ['tasks', twice, 'id'], ...again }, ...broken];
}

function worldProblems(lab: LabFile): LabProblem[] {
  const { topology, script = [], runFor } = lab.world;
  const under = (path: (string | number)[], problems: LabProblem[]) =>
    problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  const declared = declaredServices(topology);
  const steps = (path: (string | number)[], script: ScriptStep[]) =>
    under(path, checkScript(script, declared, runFor));
  // What the learner is to create cannot be declared yet, so names are checked where a lab makes none.
  const creates = [...lab.solution.steps, ...script].some((step) => !('change' in step));
  const names = creates ? { services: declared } : namesOf(topology);
  return [
    ...under(['world'], checkTopology(labDeclaration(lab))),
    ...steps(['world', 'script'], script),
    ...steps(['solution', 'steps'], lab.solution.steps),
    ...lab.mistakes.flatMap((mistake, index) => steps(['mistakes', index, 'steps'], mistake.steps)),
    ...lab.tasks.flatMap(({ requirement }, index) =>
      under(['tasks', index, 'requirement'], checkRequirement(requirement, names)),
    ),
  ];
}
