import type { KmsState } from './state';
import type { KeyView, KmsView } from './view';

/** What a viewer may see of KMS now. */
export function describeState({ aliases, keys }: KmsState): KmsView {
  const shown = [...aliases.values()].flatMap((alias): [string, KeyView][] => {
    const arn = alias.arn.replace(/:alias\/.*$/, `:key/${alias.keyId}`);
    const key = keys.get(arn);
    const name = alias.name.replace('alias/', '');
    return key ? [[name, { name, arn, policy: key.policyText }]] : [];
  });
  return { keys: Object.fromEntries(shown) };
}
