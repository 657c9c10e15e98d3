import type { ServiceFactory } from '../kernel/service';
import { allModules } from '../module/all-modules';

/** All that there is to call, and whom it delivers to. */
export const EVERY_SERVICE: ServiceFactory[] = allModules.services;
