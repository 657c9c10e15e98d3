/** Names of other resources that a declaration uses, and the kinds that may stand there. */
export interface NameUse {
  field: string;
  names: readonly string[];
  /** Keys of kinds. */
  kinds: readonly string[];
}

/** Keys of the kinds that producers can send to, and that consumers can take from. */
export interface AdapterKinds {
  targets: readonly string[];
  sources: readonly string[];
}

/** What a field names; what is left out is no use of a name. */
export function use(
  field: string,
  names: string | readonly (string | undefined)[] | undefined,
  kinds: readonly string[],
): NameUse {
  const given = [names].flat().filter((name): name is string => name !== undefined);
  return { field, names: given, kinds };
}
