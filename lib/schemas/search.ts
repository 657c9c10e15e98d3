import * as z from 'zod';

/** What a reader typed into a search box. A missing or repeated parameter counts as nothing typed. */
export const searchQuerySchema = z
  .string()
  .catch('')
  .transform((text) => text.trim().slice(0, 120));
