import type { OperationSchema, ServiceSchema } from './schema';
import { type MemberNode, shapeOf } from './shape-node';

/** A REST request, taken apart. */
export interface RestParts {
  method: string;
  /** Path segments, still percent-encoded; of S3 without the bucket. */
  segments: string[];
  /** Query parameters in their order, decoded. */
  query: [string, string][];
  headers: Record<string, string | undefined>;
}

export interface RestMatch {
  operation: string;
  /** Decoded. */
  labels: Map<string, string>;
}

interface Route {
  operation: string;
  method: string;
  segments: Segment[];
  literals: [string, string][];
  requiredQuery: string[];
  requiredHeaders: string[];
  /** Bucket among them, which stands in no template: what is asked of a bucket is not asked of the service. */
  requiredLabels: number;
}

interface Found extends RestMatch {
  rank: number;
}

type Segment = { literal: string } | { label: string; greedy: boolean };

/** Finds the operation that a REST request means, by the URI templates of the model. */
export class RestRouter {
  private readonly routes: Route[];

  constructor(private readonly schema: ServiceSchema) {
    this.routes = Object.entries(schema.operations).flatMap(([name, operation]) =>
      this.route(name, operation),
    );
  }

  /** Undefined when no operation has that method and path. */
  match(parts: RestParts): RestMatch | undefined {
    const names = new Map(parts.query);
    let best: Found | undefined;
    for (const route of this.routes) {
      const found = findIn(route, parts, names);
      if (found && (!best || found.rank > best.rank)) best = found;
    }
    return best;
  }

  private route(operation: string, [input, , http]: OperationSchema): Route[] {
    if (!http) return [];
    const [method, template] = http;
    const [path = '', query = ''] = template.split('?');
    const required = this.requiredMembers(input);
    return [
      {
        operation,
        method,
        segments: segmentsOf(path).map(readSegment),
        literals: query === '' ? [] : query.split('&').map(readLiteral),
        requiredQuery: required.flatMap(({ traits }) => traits.httpQuery ?? []),
        requiredLabels: required.filter(({ traits }) => traits.httpLabel).length,
        requiredHeaders: required.flatMap(({ traits }) => traits.httpHeader?.toLowerCase() ?? []),
      },
    ];
  }

  private requiredMembers(input: string): MemberNode[] {
    const node = shapeOf(this.schema, input);
    if (node.kind !== 'struct') return [];
    return node.members.slice(0, node.traits.required ?? 0).map(([, member]) => member);
  }
}

/** `/a/b/` has two segments, `/` none. */
export function segmentsOf(path: string): string[] {
  const trimmed = path.replace(/^\/+/, '').replace(/\/$/, '');
  return trimmed === '' ? [] : trimmed.split('/');
}

function readSegment(text: string): Segment {
  const label = /^\{(.+?)(\+?)\}$/.exec(text);
  return label?.[1] ? { label: label[1], greedy: label[2] === '+' } : { literal: text };
}

function readLiteral(text: string): [string, string] {
  const [name = '', value = ''] = text.split('=');
  return [name, value];
}

function findIn(route: Route, parts: RestParts, names: Map<string, string>): Found | undefined {
  if (route.method !== parts.method || !fits(route.segments, parts.segments)) return undefined;
  if (!hasAll(route, names, parts.headers)) return undefined;
  const labels = readLabels(route.segments, parts.segments);
  return labels && { operation: route.operation, labels, rank: rankOf(route, names) };
}

function fits(segments: Segment[], path: string[]): boolean {
  const last = segments.at(-1);
  const isGreedy = last !== undefined && 'label' in last && last.greedy;
  if (isGreedy ? path.length < segments.length : path.length !== segments.length) return false;
  return segments.every((segment, index) => !('literal' in segment) || segment.literal === path[index]);
}

function readLabels(segments: Segment[], path: string[]): Map<string, string> | undefined {
  const labels = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    if ('literal' in segment) continue;
    const value = decodeSegment(segment.greedy ? path.slice(index).join('/') : (path[index] ?? ''));
    if (value === undefined) return undefined;
    labels.set(segment.label, value);
  }
  return labels;
}

function decodeSegment(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function hasAll(route: Route, query: Map<string, string>, headers: RestParts['headers']): boolean {
  return (
    route.literals.every(([name, value]) => isHint(name) || hasLiteral(query, name, value)) &&
    route.requiredQuery.every((name) => query.has(name)) &&
    route.requiredHeaders.every((name) => headers[name] !== undefined)
  );
}

function hasLiteral(query: Map<string, string>, name: string, value: string): boolean {
  const given = query.get(name);
  return given !== undefined && (value === '' || value === given);
}

/** `x-id` only helps to tell operations apart in a log; clients may leave it out. */
function isHint(name: string): boolean {
  return name === 'x-id';
}

/** The operation that the request says most about. */
function rankOf(route: Route, query: Map<string, string>): number {
  const literals = route.literals.filter(([name]) => !isHint(name)).length;
  const exactPath = route.segments.filter((segment) => 'literal' in segment).length;
  const hinted = query.get('x-id') === route.operation ? 0.5 : 0;
  const bound = route.requiredQuery.length + route.requiredHeaders.length + route.requiredLabels;
  return (literals + exactPath) * 10 + bound + hinted;
}
