import type { Caller } from '../kernel/context';
import type { SignatureScope } from './signature-scope';
import type { WireOptions } from './wire';

/** Who calls: the account of the access key, in the Region that was signed for. */
export function readCaller(scope: SignatureScope, options: WireOptions): Partial<Caller> {
  const credential = scope.accessKeyId === '' ? undefined : options.credential?.(scope.accessKeyId);
  const accountId =
    credential?.accountId ?? (/^\d{12}$/.test(scope.accessKeyId) ? scope.accessKeyId : options.accountId);
  return {
    accountId,
    principalArn: credential?.principalArn ?? `arn:aws:iam::${accountId}:root`,
    region: isRegion(scope.region) ? scope.region : options.region,
    secureTransport: options.secure ?? true,
    actor: options.actor ?? 'client',
  };
}

function isRegion(text: string): boolean {
  return /^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(text) && text.length <= 32;
}
