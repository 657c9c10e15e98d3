import * as z from 'zod';
import type { KindKey, Topology, TopologyChange } from '@/engine/client/topology';
import { name } from './fields';
import { KIND_SCHEMAS } from './services';

const kinds = Object.entries(KIND_SCHEMAS);

/** The kinds of what can be sent to or taken from, in words that a lesson's author knows. */
const resources = kinds.filter(([, { acts }]) => !acts);

export const topologySchema: z.ZodType<Topology> = z
  .strictObject(
    Object.fromEntries(
      kinds.map(([key, { spec, title }]) => [key, z.array(spec).describe(title).optional()]),
    ),
  )
  .refine((topology) => resources.some(([key]) => (topology[key] as unknown[] | undefined)?.length), {
    message: `must declare at least one resource: ${resources.map(([, { tag }]) => tag).join(', ')}`,
  }) as unknown as z.ZodType<Topology>;

type ChangeShape = { [Key in KindKey]: z.ZodOptional<z.ZodType<NonNullable<TopologyChange[Key]>>> };

/** What a change may say of one resource: some of its fields, or null to remove it. */
const changeShape = Object.fromEntries(
  kinds.map(([key, { spec }]) => [
    key,
    z.record(name, spec.omit({ name: true }).partial().nullable()).optional(),
  ]),
) as unknown as ChangeShape;

export const topologyChangeSchema = z
  .strictObject(changeShape)
  .describe('changes by name: { consumers: { workers: { count: 3 } } }');
