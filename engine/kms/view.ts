import type { KmsState } from './state';

/** A key with an alias, as `describe` shows it. */
interface KmsKeyView {
  /** Its alias without `alias/`. */
  name: string;
  arn: string;
  /** The text of its policy. */
  policy: string;
}

/** Customer managed keys by their aliases; one without an alias is not shown, one with two is shown twice. */
export interface KmsView {
  keys: Record<string, KmsKeyView>;
}

export function describeState({ aliases, keys }: KmsState): KmsView {
  const shown = [...aliases.values()].flatMap((alias): [string, KmsKeyView][] => {
    const arn = alias.arn.replace(/:alias\/.*$/, `:key/${alias.keyId}`);
    const key = keys.get(arn);
    const name = alias.name.replace('alias/', '');
    return key ? [[name, { name, arn, policy: key.policyText }]] : [];
  });
  return { keys: Object.fromEntries(shown) };
}
