import { stillDrawing } from '@/components/resources/outlines';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { Graph } from '@/engine/client/graph';
import type { KindViews } from '@/engine/client/view';
import { modulesFor } from '@/engine/module/all-modules';
import { graphOf } from '@/engine/module/graph';
import { outlineOf } from '@/engine/run/outline';
import { layOut } from '../lay-out';
import type { Layout } from '../layout';

type Declared = Pick<SandboxDeclaration, 'topology' | 'controls'>;

/** For tests: the graph of a world; without a view, as it is before anything happens. */
export function graphFor(declared: Declared, view?: KindViews): Graph {
  const declaration = { id: 'drawn', seed: 1, ...declared };
  return view === undefined
    ? outlineOf(declaration).graph
    : graphOf(modulesFor(declaration), view, declaration);
}

/** For tests: where everything of a world stands. */
export function layoutFor(declared: Declared, width: number, view?: KindViews): Layout {
  const services = modulesFor(declared).all.map(({ name }) => name);
  const { graph, strategy } = stillDrawing(services, graphFor(declared, view));
  return layOut(graph, width, strategy);
}
