import '../policy/policy-engine';
import type { Plain } from '../kernel/plain';
import { defineService } from '../kernel/service';
import { operations } from './operations';
import {
  closeSession,
  credentialOf,
  emptyState,
  restoreState,
  type StsSnapshot,
  type StsState,
  sessionPolicyOf,
  snapshotState,
} from './state';

/** AWS Security Token Service: temporary credentials. It asks IAM for roles and users. */
export const stsService = defineService<StsState>({
  name: 'sts',
  create: emptyState,
  operations,
  onTimer: expire,
  snapshot: snapshotState,
  restore: (plain) => restoreState(plain as StsSnapshot),
  credential: credentialOf,
  sessionPolicy: sessionPolicyOf,
});

function expire(state: StsState, payload: Plain): void {
  closeSession(state, (payload as { accessKeyId: string }).accessKeyId);
}
