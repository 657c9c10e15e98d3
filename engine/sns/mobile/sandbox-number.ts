import type { Failed } from '../../kernel/outcome';
import { snsFail } from '../errors';

/** Assumed, not documented: the text. */
export function sandboxNumberDoesNotExist(): Failed {
  return snsFail('ResourceNotFound', 'The phone number does not exist in the SMS sandbox.');
}
