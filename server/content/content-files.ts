import 'server-only';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ContentError } from './content-fault';

/** The folder that holds the course: `content/` of the checkout, or FANOUT_CONTENT_DIR. */
export function contentRoot(): string {
  return process.env.FANOUT_CONTENT_DIR ?? path.join(/* turbopackIgnore: true */ process.cwd(), 'content');
}

/** The name of a content file as authors know it: `content/lessons/polling.mdx`. */
export function contentName(relativePath: string): string {
  return `content/${relativePath}`;
}

/** Text of a content file. Throws ContentError when it cannot be read. */
export async function readContentFile(relativePath: string): Promise<string> {
  try {
    return await readFile(path.join(contentRoot(), relativePath), 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ContentError([
      {
        file: contentName(relativePath),
        fault: `This file cannot be read (${cause}).`,
        remedy: 'create it, or correct the name that leads to it.',
      },
    ]);
  }
}

/** Names of the files in a content folder that end in `extension`, sorted; none when there is no such folder. */
export async function listContentFiles(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(path.join(contentRoot(), folder)).catch(() => []);
  return names.filter((name) => name.endsWith(extension)).sort();
}

/** Whether anything under the content folder was written, added or removed after a time in milliseconds since 1970. */
export async function contentChangedSince(timeMs: number): Promise<boolean> {
  const names = await readdir(contentRoot(), { recursive: true });
  const times = await Promise.all(
    ['', ...names].map((name) =>
      stat(path.join(contentRoot(), name)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  );
  return times.some((mtimeMs) => mtimeMs > timeMs);
}
