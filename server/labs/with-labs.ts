import 'server-only';
import type { Lab } from './load-labs';

/** Modules with what a list says of their labs, in the place of the labs' slugs. */
export function withLabs<Module extends { labs: string[] }>(
  modules: readonly Module[],
  labs: readonly Lab[],
) {
  return modules.map((module) => ({
    ...module,
    labs: module.labs.flatMap((slug) => {
      const lab = labs.find(({ id }) => id === slug);
      return lab
        ? [{ id: lab.id, title: lab.title, topic: lab.topic, summary: lab.summary, minutes: lab.minutes }]
        : [];
    }),
  }));
}
