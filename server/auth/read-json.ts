import 'server-only';
import type * as z from 'zod';
import { isSameOrigin } from './same-origin';

type Read<T> = { value: T; refusal?: never } | { value?: never; refusal: Response };

const largestBytes = 128 * 1024;

const refuse = (status: number, problem: string) => ({ refusal: Response.json({ problem }, { status }) });

/** The checked JSON body of a request from one of our own pages, or the response that refuses it. */
export async function readJson<T>(
  request: Request,
  schema: z.ZodType<T>,
  mostBytes = largestBytes,
): Promise<Read<T>> {
  if (!isSameOrigin(request)) return refuse(403, 'This address answers only to its own pages.');
  const text = await readText(request, mostBytes);
  if (text === undefined) return refuse(413, 'That is too much at once.');
  const body = parse(text);
  if (body === undefined) return refuse(400, 'The body is no JSON.');
  const result = schema.safeParse(body);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  return refuse(400, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'wrong'}`);
}

/** Undefined for more than anybody sends; what lies beyond is never read, so it cannot fill the memory. */
async function readText({ body }: Request, mostBytes: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
