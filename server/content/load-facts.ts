import 'server-only';
import { sqsLimits } from '@/engine/sqs/limits';
import { formatQuantity } from '@/lib/formatting/format-quantity';
import { type FactEntry, factFileSchema } from '@/lib/schemas/fact';
import type { ContentFault } from './content-fault';
import { contentName, listContentFiles, readContentFile } from './content-files';
import { oncePerDeploy } from './once-per-deploy';
import { parseYaml } from './parse-yaml';

/** A fact as a page prints it. */
export interface Fact {
  id: string;
  service: string;
  statement: string;
  /** The value with its unit, "4 days"; undefined when the fact has none. */
  text: string | undefined;
  /** What the exam still says, and what is true today, where they differ. */
  examSays: string | null;
  today: string | null;
  source: string;
  sourceUrl: string | undefined;
  /** `2026-11-21` */
  checked: string;
  confidence: FactEntry['confidence'];
}

export interface FactRegistry {
  facts: ReadonlyMap<string, Fact>;
  faults: ContentFault[];
}

/** Every fact of `content/facts/*.json`, its number taken from the engine where the engine enforces it. */
export const loadFacts = oncePerDeploy(async (): Promise<FactRegistry> => {
  const facts = new Map<string, Fact>();
  const faults: ContentFault[] = [];
  for (const name of await listContentFiles('facts', '.json')) {
    const file = contentName(`facts/${name}`);
    const parsed = parseYaml(factFileSchema, await readContentFile(`facts/${name}`), file);
    if (parsed.faults) faults.push(...parsed.faults);
    for (const entry of parsed.value ?? []) addFact(entry, file, facts, faults);
  }
  return { facts, faults };
});

function addFact(entry: FactEntry, file: string, facts: Map<string, Fact>, faults: ContentFault[]): void {
  if (facts.has(entry.id)) {
    faults.push({ file, fault: `The fact "${entry.id}" is recorded twice.`, remedy: 'keep one of the two.' });
  }
  const value = entry.limit === undefined ? entry.value : limitValue(entry.limit);
  if (value === undefined) {
    faults.push({
      file,
      fault: `The fact "${entry.id}" takes its number from "${entry.limit}", which engine/sqs/limits.ts does not have.`,
      remedy: 'write sqs.<key>.<field> as in that table, for example sqs.visibilityTimeoutSeconds.max.',
    });
  }
  facts.set(entry.id, {
    id: entry.id,
    service: entry.service,
    statement: entry.statement,
    text: value === undefined || value === null ? undefined : formatQuantity(value, entry.unit),
    examSays: entry.exam_answer,
    today: entry.current_value_2026,
    source: entry.source,
    sourceUrl:
      entry.sourceUrl ?? (entry.source.startsWith('https://') ? entry.source.split(/\s/)[0] : undefined),
    checked: entry.checked,
    confidence: entry.confidence,
  });
}

/** The number at `sqs.<key>.<field>` of the engine's table, or undefined when there is none. */
function limitValue(path: string): number | undefined {
  const found = path
    .split('.')
    .slice(1)
    .reduce<unknown>(
      (table, key) => (typeof table === 'object' && table !== null ? Reflect.get(table, key) : undefined),
      sqsLimits,
    );
  return typeof found === 'number' ? found : undefined;
}
