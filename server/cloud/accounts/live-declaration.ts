import 'server-only';
import type { PageDeclaration } from '@/engine/client/declaration';
import { cloudModules } from '../cloud-services';

/** A world of which nothing is declared: what is in it was made from a terminal. */
export const LIVE_DECLARATION: PageDeclaration = {
  id: 'terminal',
  title: 'Your account, live',
  seed: 1,
  topology: {},
  services: cloudModules.all.map(({ name }) => name),
};
