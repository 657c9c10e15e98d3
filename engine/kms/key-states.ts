import type {
  CancelKeyDeletionRequest,
  CancelKeyDeletionResponse,
  DisableKeyRequest,
  DisableKeyRotationRequest,
  EnableKeyRequest,
  EnableKeyRotationRequest,
  GetKeyRotationStatusRequest,
  GetKeyRotationStatusResponse,
  ScheduleKeyDeletionRequest,
  ScheduleKeyDeletionResponse,
} from '@aws-sdk/client-kms';
import { ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { kmsFail, rangeFault } from './errors';
import { kmsLimits } from './limits';
import { keyOperation, managedFault, pendingFault, unusableFault } from './operation';
import { keyArn } from './state';

type Nothing = Record<string, never>;
const DAY_MS = 86_400_000;
const keyId = { KeyId: required('text') } as const;

/** EnableKey. Errors: NotFoundException, KMSInvalidStateException. Source: API reference, EnableKey. */
export const enableKey = keyOperation<EnableKeyRequest, Nothing>('EnableKey', {
  shape: keyId,
  ownerOnly: true,
  run(_, key) {
    const fault = managedFault(key) ?? pendingFault(key);
    if (!fault) key.state = 'Enabled';
    return fault ?? ok({});
  },
});

/** DisableKey. Errors: NotFoundException, KMSInvalidStateException. Source: API reference, DisableKey. */
export const disableKey = keyOperation<DisableKeyRequest, Nothing>('DisableKey', {
  shape: keyId,
  ownerOnly: true,
  run(_, key) {
    const fault = managedFault(key) ?? pendingFault(key);
    if (!fault) key.state = 'Disabled';
    return fault ?? ok({});
  },
});

/**
 * ScheduleKeyDeletion: the key is of no use at once, and gone after 7 to 30 days.
 * Errors: NotFoundException, KMSInvalidStateException, ValidationException. Source: API reference, ScheduleKeyDeletion.
 */
export const scheduleKeyDeletion = keyOperation<
  ScheduleKeyDeletionRequest,
  Plainly<ScheduleKeyDeletionResponse>
>('ScheduleKeyDeletion', {
  shape: { ...keyId, PendingWindowInDays: 'integer' },
  ownerOnly: true,
  run(_, key, { PendingWindowInDays }, context) {
    const { pendingWindowDays } = kmsLimits;
    const fault =
      managedFault(key) ??
      pendingFault(key) ??
      rangeFault('PendingWindowInDays', PendingWindowInDays, pendingWindowDays);
    if (fault) return fault;
    const days = PendingWindowInDays ?? pendingWindowDays.default;
    const deletionAtMs = context.nowMs + days * DAY_MS;
    key.state = 'PendingDeletion';
    key.deletionAtMs = deletionAtMs;
    context.schedule(deletionAtMs, { kind: 'delete', arn: key.arn, deletionAtMs });
    return ok({
      KeyId: key.arn,
      DeletionDate: deletionAtMs / 1000,
      KeyState: 'PendingDeletion',
      PendingWindowInDays: days,
    });
  },
});

/** CancelKeyDeletion: the key is disabled afterwards. Errors: KMSInvalidStateException. Source: API reference. */
export const cancelKeyDeletion = keyOperation<CancelKeyDeletionRequest, CancelKeyDeletionResponse>(
  'CancelKeyDeletion',
  {
    shape: keyId,
    ownerOnly: true,
    run(_, key) {
      if (key.state !== 'PendingDeletion')
        return kmsFail('KMSInvalidStateException', `${key.arn} is not pending deletion.`);
      key.state = 'Disabled';
      key.deletionAtMs = undefined;
      return ok({ KeyId: keyArn(key.region, key.accountId, key.id) });
    },
  },
);

/** EnableKeyRotation: every year unless it says otherwise. Source: API reference, EnableKeyRotation. */
export const enableKeyRotation = keyOperation<EnableKeyRotationRequest, Nothing>('EnableKeyRotation', {
  shape: { ...keyId, RotationPeriodInDays: 'integer' },
  ownerOnly: true,
  run(_, key, { RotationPeriodInDays }) {
    const { rotationDays } = kmsLimits;
    const fault =
      managedFault(key) ??
      unusableFault(key) ??
      rangeFault('RotationPeriodInDays', RotationPeriodInDays, rotationDays);
    if (fault) return fault;
    key.rotationDays = RotationPeriodInDays ?? rotationDays.default;
    return ok({});
  },
});

/** DisableKeyRotation. Source: API reference, DisableKeyRotation. */
export const disableKeyRotation = keyOperation<DisableKeyRotationRequest, Nothing>('DisableKeyRotation', {
  shape: keyId,
  ownerOnly: true,
  run(_, key) {
    const fault = managedFault(key) ?? unusableFault(key);
    if (!fault) key.rotationDays = undefined;
    return fault ?? ok({});
  },
});

/** GetKeyRotationStatus. Source: API reference, GetKeyRotationStatus. */
export const getKeyRotationStatus = keyOperation<
  GetKeyRotationStatusRequest,
  Plainly<GetKeyRotationStatusResponse>
>('GetKeyRotationStatus', {
  shape: keyId,
  run(_, key) {
    const { rotationDays, createdAtMs } = key;
    const KeyRotationEnabled = rotationDays !== undefined && key.state === 'Enabled';
    if (rotationDays === undefined) return ok({ KeyId: key.arn, KeyRotationEnabled });
    return ok({
      KeyId: key.arn,
      KeyRotationEnabled,
      RotationPeriodInDays: rotationDays,
      NextRotationDate: (createdAtMs + rotationDays * DAY_MS) / 1000,
    });
  },
});
