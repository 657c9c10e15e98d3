import type { WorldView } from '@/engine/client/view';
import type { Edge, Layout } from '../../drawing/layout';
import { useSandbox, useWorld } from '../../use-sandbox';
import styles from './gates.module.css';
import { gatePoint } from './lay-around';
import { FunnelIcon, PendingIcon } from './marks';
import { CAPTION } from './nodes';

/** The gates of all edges: subscriptions with their filters, rules, and what buckets tell of. */
export function Gates({ layout }: { layout: Layout }) {
  const captioned = new Set<string>();
  return layout.edges.map((each) => {
    if (each.gate === undefined) return null;
    const edge = { ...each, gate: each.gate };
    // A thing with several ways to it says only of the first what comes through; the others say it when pressed.
    const isFirst = !captioned.has(edge.to);
    captioned.add(edge.to);
    return (
      <Gate
        key={`${edge.gate.kind} ${edge.gate.of} ${edge.from} ${edge.to}`}
        edge={edge}
        caption={isFirst ? captionBox(layout, edge) : undefined}
        ways={waysTo(layout, edge.to)}
      />
    );
  });
}

type GatedEdge = Edge & { gate: NonNullable<Edge['gate']> };

interface Place {
  left: number;
  top: number;
  width: number;
}

/** Names of all subscriptions to an endpoint: their one caption tells what became of the messages of each. */
function waysTo(layout: Layout, to: string): string[] {
  return layout.edges.flatMap(({ to: end, gate }) =>
    end === to && gate?.kind === 'subscription' ? [gate.of] : [],
  );
}

function captionBox(layout: Layout, { to }: Edge): Place | undefined {
  const box = layout.nodes.get(to)?.box;
  if (box === undefined) return undefined;
  const [left, top] = [box.x, box.y - CAPTION];
  // As far as nothing stands beside it.
  const beside = [...layout.nodes.values()].filter(
    (node) => node.box.x > left && node.box.y < top + CAPTION && node.box.y + node.box.height > top,
  );
  const end = Math.min(layout.width, ...beside.map((node) => node.box.x - 8));
  return { left, top, width: end - left };
}

interface GateProps {
  edge: GatedEdge;
  caption: Place | undefined;
  ways: readonly string[];
}

function Gate({ edge, caption, ways }: GateProps) {
  const { gate } = edge;
  const of = gate.kind === 'subscription' ? gate.of : '';
  const pending = useWorld((view) => view.subscriptions?.[of]?.confirmed === false);
  const passes = pending ? 'not confirmed yet' : (gate.passes ?? 'every message');
  return (
    <>
      {(gate.passes !== undefined || pending) && <Door edge={edge} passes={passes} pending={pending} />}
      {caption && <Caption ways={ways} passes={passes} isOpen={gate.passes === undefined} place={caption} />}
    </>
  );
}

/** The gate itself; pressing it looks into what it belongs to. */
function Door({ edge, passes, pending }: { edge: GatedEdge; passes: string; pending: boolean }) {
  const { inspect } = useSandbox();
  const at = gatePoint(edge);
  const { kind, of } = edge.gate;
  return (
    <button
      type="button"
      className={pending ? styles.pending : styles.gate}
      style={{ left: at?.x, top: at?.y }}
      aria-label={`${of}: ${passes}`}
      title={passes}
      onClick={() => inspect(kind === 'subscription' ? `subscription ${of}` : edge.from)}
    >
      {pending ? <PendingIcon /> : <FunnelIcon />}
    </button>
  );
}

interface CaptionProps {
  ways: readonly string[];
  passes: string;
  isOpen: boolean;
  place: Place;
}

function Caption({ ways, passes, isOpen, place }: CaptionProps) {
  const news = useWorld((view) => newsOf(view, ways));
  return (
    <span className={styles.caption} style={place} title={passes}>
      <span className={isOpen ? styles.plain : styles.passes}>{passes}</span>
      {news !== '' && <span className={styles.news}>{news}</span>}
    </span>
  );
}

/** What became of messages that did not get through. */
function newsOf(view: WorldView, ways: readonly string[]): string {
  const sum = (count: 'filteredOut' | 'failed' | 'retrying') =>
    ways.reduce((total, of) => total + (view.subscriptions?.[of]?.[count] ?? 0), 0);
  const [heldBack, failed, retrying] = [sum('filteredOut'), sum('failed'), sum('retrying')];
  return [
    heldBack > 0 && `${heldBack} held back`,
    failed > 0 && `${failed} failed`,
    retrying > 0 && `${retrying} retrying`,
  ]
    .filter(Boolean)
    .join(' · ');
}
