import '../policy/policy-engine';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { describeState } from './describe';
import { operations } from './operations';
import { resolveKey } from './resolve-key';
import { emptyState, type KmsSnapshot, type KmsState, restoreState, snapshotState } from './state';

type TimerPayload = { kind: 'delete'; arn: string; deletionAtMs: number };

/** AWS Key Management Service: keys with policies and grants. `describe` gives a `KmsView`. */
export const kmsService = defineService<KmsState>({
  name: 'kms',
  create: emptyState,
  operations,
  onTimer: deleteKey,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as KmsSnapshot),
  describe: describeState,
  resolveKey,
});

/** A key goes for good, with its aliases, unless its deletion was cancelled or set anew. */
function deleteKey(state: KmsState, payload: Plain): void {
  const { arn, deletionAtMs } = payload as TimerPayload;
  const key = state.keys.get(arn);
  if (key?.state !== 'PendingDeletion' || key.deletionAtMs !== deletionAtMs) return;
  state.keys.delete(arn);
  for (const alias of [...state.aliases.values()]) {
    if (alias.keyId === key.id) state.aliases.delete(alias.arn);
  }
}
