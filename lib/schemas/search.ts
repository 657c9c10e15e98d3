import * as z from 'zod';

/** Letters that a search needs at least: one letter is in everything. */
export const shortestQuery = 2;

/** What a reader typed into a search box. A missing or repeated parameter counts as nothing typed. */
export const searchQuerySchema = z
  .string()
  .catch('')
  .transform((text) => text.trim().slice(0, 120));
