import 'server-only';

/** One mistake in a content file, in words an author can act on. Lines and columns count from 1. */
export interface ContentFault {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  fault: string;
  remedy: string;
}

/** `content/lessons/x.mdx:12:3: There is no component <Quote>. Remedy: …` */
export function describeFault({ file, line, column, fault, remedy }: ContentFault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${fault} Remedy: ${remedy}`;
}

/** Stops a build (or a request, in development) with every fault that was found, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly faults: readonly ContentFault[]) {
    super(
      `${faults.length === 1 ? 'A fault' : `${faults.length} faults`} in the content:\n${faults.map(describeFault).join('\n')}`,
    );
  }
}
