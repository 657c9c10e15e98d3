import { isPrintableId } from '../bytes/text';
import type { Failed, Success } from '../kernel/outcome';
import type { Fields } from '../shape/check-shape';
import { invalidBecause } from './errors';
import { readText } from './request';

/** A group or deduplication id. Errors: InvalidParameter. */
export function readId(fields: Fields, name: string, max: number): Success<string | undefined> | Failed {
  const id = readText(fields, name);
  if (!id.ok || id.response === undefined || isPrintableId(id.response, max)) return id;
  return invalidBecause(
    name,
    `${name} can only include alphanumeric and punctuation characters. 1 to ${max} in length`,
  );
}
