import { columns } from '../../sandbox/drawing/columns';
import type { ServiceOutline } from '../service-outline';

/**
 * Where calls are judged, more stands between two things than an arrow: filters, locks, and above a card where it is. That
 * takes columns.
 */
export const iamOutline: ServiceOutline = { strategy: columns };
