import { fieldsByOperation } from '../shape/request-fields';
import { operations } from './operations';

/** The fields that each operation reads of its request. IAM ignores others, so a slip in a name would pass unnoticed. */
export const requestFields = fieldsByOperation(operations);
