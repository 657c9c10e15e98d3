import 'server-only';
import { type GlossaryTerm, glossarySchema } from '@/lib/schemas/glossary';
import type { ContentFault } from './content-fault';
import { contentName, readContentFile } from './content-files';
import { oncePerDeploy } from './once-per-deploy';
import { parseYaml } from './parse-yaml';

export interface Glossary {
  /** In alphabetical order. */
  terms: ReadonlyMap<string, GlossaryTerm>;
  faults: ContentFault[];
}

/** `content/glossary.yaml`. */
export const loadGlossary = oncePerDeploy(async (): Promise<Glossary> => {
  const file = contentName('glossary.yaml');
  const { value = [], faults = [] } = parseYaml(glossarySchema, await readContentFile('glossary.yaml'), file);
  const sorted = [...value].sort((left, right) => left.term.localeCompare(right.term, 'en'));
  const terms = new Map(sorted.map((term) => [term.id, term]));
  const repeated = value.filter((term) => terms.get(term.id) !== term);
  const strangers = value.flatMap((term) =>
    term.see.filter((id) => !terms.has(id)).map((id) => ({ term, id })),
  );
  return {
    terms,
    faults: [
      ...faults,
      ...repeated.map(({ id }) => ({
        file,
        fault: `The term "${id}" is defined twice.`,
        remedy: 'keep one of the two.',
      })),
      ...strangers.map(({ term, id }) => ({
        file,
        fault: `The term "${term.id}" refers to "${id}", which is not defined.`,
        remedy: 'define it, or correct `see`.',
      })),
    ],
  };
});
