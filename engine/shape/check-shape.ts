/** What a field of a request holds. `blob` is bytes or text, `time` seconds since the epoch or a Date, `any` is not looked at. */
export type Spec =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'blob'
  | 'time'
  | 'any'
  | { list: Spec }
  | { map: Spec }
  | { of: Specs };

type Specs = { readonly [field: string]: Spec | { required: Spec } | undefined };

/** The fields of a request that an operation reads; the names are held against the SDK's type. */
export type Shape<Request> = { readonly [Field in keyof Request]?: Spec | { required: Spec } };

export function required(spec: Spec): { required: Spec } {
  return { required: spec };
}

export type ShapeFault =
  | { kind: 'missing'; path: string }
  | { kind: 'wrong-type'; path: string; wanted: string };

export type Fields = { readonly [field: string]: unknown };

export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/**
 * The first thing wrong with a request's shape, as a wire's deserialiser would find it: after this a step may trust the types
 * of the SDK. Fields that the shape does not name are not looked at. A null is as if the field were not there.
 */
export function shapeFault(request: unknown, shape: Specs): ShapeFault | undefined {
  return fieldsFault(isFields(request) ? request : {}, shape, '');
}

function fieldsFault(fields: Fields, shape: Specs, path: string): ShapeFault | undefined {
  for (const [name, entry] of Object.entries(shape)) {
    const fault = entry && fieldFault(fields[name], entry, path ? `${path}.${name}` : name);
    if (fault) return fault;
  }
  return undefined;
}

function fieldFault(value: unknown, entry: Spec | { required: Spec }, path: string): ShapeFault | undefined {
  const isRequired = typeof entry === 'object' && 'required' in entry;
  if (value === undefined || value === null) return isRequired ? { kind: 'missing', path } : undefined;
  return valueFault(value, isRequired ? entry.required : entry, path);
}

function valueFault(value: unknown, spec: Spec, path: string): ShapeFault | undefined {
  if (typeof spec === 'string') return SIMPLE[spec](value) ? undefined : wrong(path, WORDS[spec]);
  if ('list' in spec) {
    return Array.isArray(value) ? eachFault(value, spec.list, path) : wrong(path, 'a List');
  }
  return recordFault(value, spec, path);
}

function recordFault(
  value: unknown,
  spec: { map: Spec } | { of: Specs },
  path: string,
): ShapeFault | undefined {
  if (!isFields(value)) return wrong(path, 'map' in spec ? 'a Map' : 'an Object');
  return 'of' in spec ? fieldsFault(value, spec.of, path) : eachFault(Object.values(value), spec.map, path);
}

function eachFault(values: unknown[], spec: Spec, path: string): ShapeFault | undefined {
  for (let index = 0; index < values.length; index += 1) {
    const fault = valueFault(values[index], spec, `${path}.${index + 1}.member`);
    if (fault) return fault;
  }
  return undefined;
}

function wrong(path: string, wanted: string): ShapeFault {
  return { kind: 'wrong-type', path, wanted };
}

type Simple = Extract<Spec, string>;

const SIMPLE: Record<Simple, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  blob: (value) => typeof value === 'string' || value instanceof Uint8Array,
  time: (value) => msOfTime(value) !== undefined,
  any: () => true,
};

const WORDS: Record<Simple, string> = {
  text: 'a String',
  integer: 'an Integer',
  number: 'a Number',
  boolean: 'a Boolean',
  blob: 'a Blob',
  time: 'a Timestamp',
  any: 'a value',
};

/** Milliseconds of a moment that a request names in seconds since the epoch, or as the SDK's Date. */
export function msOfTime(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value * 1000 : undefined;
  const isDate = typeof value === 'object' && value !== null && 'getTime' in value;
  if (!isDate || typeof value.getTime !== 'function') return undefined;
  const ms: unknown = value.getTime();
  return typeof ms === 'number' && Number.isFinite(ms) ? ms : undefined;
}
