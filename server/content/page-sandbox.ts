import 'server-only';
import type { PageDeclaration, SandboxDeclaration } from '@/engine/client/declaration';
import type { Graph } from '@/engine/client/graph';
import { outlineOf } from '@/engine/run/outline';

/** What a page is given of a sandbox. */
export interface PageSandbox {
  declaration: PageDeclaration;
  /** Its drawing before anything happens. */
  graph: Graph;
}

/** All of a sandbox that a browser will ever see: without its solution, and with what the page would have to know services for. */
export function pageSandbox({ solution: _kept, ...declaration }: SandboxDeclaration): PageSandbox {
  const { services, graph } = outlineOf(declaration);
  return { declaration: { ...declaration, services }, graph };
}
