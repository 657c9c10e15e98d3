import type { ServiceOutline } from '../service-outline';

export const kmsOutline: ServiceOutline = {};
