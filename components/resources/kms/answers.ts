import { NOT_THERE } from '../not-there';

/** What to do about an error code. Codes that say it themselves are not here. */
export const remedies: Readonly<Record<string, string>> = { NotFoundException: NOT_THERE };
