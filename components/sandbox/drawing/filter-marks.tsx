import type { FilterKind, Stopped } from '@/components/resources/resource-module';
import type { WorldView } from '@/engine/client/view';
import { useSandbox, useWorld } from '../use-sandbox';
import styles from './filter-marks.module.css';
import { filterPoint } from './lay-out';
import { CAPTION, type Edge, type Layout } from './layout';
import { FunnelIcon, PendingIcon } from './status-marks';

type FilteredEdge = Edge & { filter: NonNullable<Edge['filter']> };

/** What more the rooms know of filters, by their kind. */
type FilterKinds = Readonly<Record<string, FilterKind>>;

/** The filters of all edges. */
export function FilterMarks({ layout }: { layout: Layout }) {
  const { rooms } = useSandbox();
  const kinds: FilterKinds = Object.assign({}, ...rooms.map(({ filters }) => filters));
  const captioned = new Set<string>();
  return layout.edges.map((each) => {
    if (each.filter === undefined) return null;
    const edge = { ...each, filter: each.filter };
    // A thing with several ways to it says only of the first what comes through; the others say it when pressed.
    const isFirst = !captioned.has(edge.to);
    captioned.add(edge.to);
    return (
      <FilterMark
        key={`${edge.filter.kind} ${edge.filter.of} ${edge.from} ${edge.to}`}
        edge={edge}
        kind={kinds[edge.filter.kind] ?? {}}
        caption={isFirst ? captionBox(layout, edge) : undefined}
        ways={isFirst ? waysTo(layout, edge.to, kinds) : []}
      />
    );
  });
}

interface CaptionBox {
  left: number;
  top: number;
  width: number;
}

/** Filters of one kind, by their names. */
interface Ways {
  kind: FilterKind;
  names: string[];
}

/** All filters before a thing: its one caption tells what became of the messages of each. */
function waysTo(layout: Layout, to: string, kinds: FilterKinds): Ways[] {
  const filters = layout.edges.flatMap((edge) => (edge.to === to && edge.filter ? [edge.filter] : []));
  return [...new Set(filters.map(({ kind }) => kind))].map((sort) => ({
    kind: kinds[sort] ?? {},
    names: filters.filter(({ kind }) => kind === sort).map(({ of }) => of),
  }));
}

function captionBox(layout: Layout, { to }: Edge): CaptionBox | undefined {
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

interface FilterMarkProps {
  edge: FilteredEdge;
  kind: FilterKind;
  caption: CaptionBox | undefined;
  ways: readonly Ways[];
}

function FilterMark({ edge, kind, caption, ways }: FilterMarkProps) {
  const { filter } = edge;
  const pending = useWorld((view) => kind.isPending?.(view, filter) ?? false);
  const passes = pending ? 'not confirmed yet' : (filter.passes ?? 'every message');
  return (
    <>
      {(filter.passes !== undefined || pending) && (
        <Funnel edge={edge} passes={passes} pending={pending} asks={kind.inspects?.(filter) ?? edge.from} />
      )}
      {caption && (
        <FilterCaption ways={ways} passes={passes} isOpen={filter.passes === undefined} place={caption} />
      )}
    </>
  );
}

interface FunnelProps {
  edge: FilteredEdge;
  passes: string;
  pending: boolean;
  /** What is looked into. */
  asks: string;
}

/** The filter itself; pressing it looks into what it belongs to. */
function Funnel({ edge, passes, pending, asks }: FunnelProps) {
  const { inspect } = useSandbox();
  const at = filterPoint(edge);
  return (
    <button
      type="button"
      className={pending ? styles.pending : styles.filter}
      style={{ left: at?.x, top: at?.y }}
      aria-label={`${edge.filter.of}: ${passes}`}
      title={passes}
      onClick={() => inspect(asks)}
    >
      {pending ? <PendingIcon /> : <FunnelIcon />}
    </button>
  );
}

interface FilterCaptionProps {
  ways: readonly Ways[];
  passes: string;
  isOpen: boolean;
  place: CaptionBox;
}

function FilterCaption({ ways, passes, isOpen, place }: FilterCaptionProps) {
  const news = useWorld((view) => newsOf(view, ways));
  return (
    <span className={styles.caption} style={place} title={passes}>
      <span className={isOpen ? styles.plain : styles.passes}>{passes}</span>
      {news !== '' && <span className={styles.news}>{news}</span>}
    </span>
  );
}

/** What became of messages that did not get through. */
function newsOf(view: WorldView, ways: readonly Ways[]): string {
  const all = ways.flatMap(({ kind, names }) => kind.stopped?.(view, names) ?? []);
  const sum = (count: keyof Stopped) => all.reduce((total, each) => total + each[count], 0);
  const [heldBack, failed, retrying] = [sum('heldBack'), sum('failed'), sum('retrying')];
  return [
    heldBack > 0 && `${heldBack} held back`,
    failed > 0 && `${failed} failed`,
    retrying > 0 && `${retrying} retrying`,
  ]
    .filter(Boolean)
    .join(' · ');
}
