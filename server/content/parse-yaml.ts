import 'server-only';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { ContentFault } from './content-fault';
import { explainIssue } from './explain-issue';

type Path = readonly (string | number)[];

type Parsed<T> =
  | { value: T; placeOf: (path: Path) => Pick<ContentFault, 'file' | 'line' | 'column'>; faults?: never }
  | { value?: never; faults: ContentFault[] };

/**
 * Reads YAML against a schema. Every fault carries the line of the offending value, and `placeOf` tells the line of any other;
 * `firstLine` is the line of the file on which `source` begins (front matter begins on 2).
 */
export function parseYaml<T>(schema: z.ZodType<T>, source: string, file: string, firstLine = 1): Parsed<T> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  // The first error throws the reader off its track; what it complains of afterwards follows from that.
  const [error] = document.errors;
  if (error) {
    const remedy =
      error.code === 'TAB_AS_INDENT'
        ? 'indent with spaces.'
        : 'check the indentation and the quotes; a text with ": " in it needs quotes.';
    return { faults: [{ ...placeOf(error.pos[0]), fault: `This is not YAML: ${error.message}.`, remedy }] };
  }
  const input: unknown = document.toJS();
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, placeOf: (path) => placeOf(offsetOf(document, path)) };
  const faults = result.error.issues.map((issue) => {
    const { path, fault, remedy } = explainIssue(issue, schema, input);
    return { ...placeOf(offsetOf(document, path)), fault, remedy };
  });
  return { faults };
}

/** Where the value at a path begins; where it is missing, the nearest thing around it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}
