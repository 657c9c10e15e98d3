import { type Failed, fail } from '../kernel/outcome';

export function invalid(message: string): Failed {
  return fail('ValidationError', message);
}
