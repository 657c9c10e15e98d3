import type { ServiceOutline } from '../service-outline';
import { kmsGraph } from './graph';

export const kmsOutline: ServiceOutline = { service: 'kms', graph: kmsGraph };
