import type {
  DecryptRequest,
  DecryptResponse,
  EncryptRequest,
  EncryptResponse,
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
} from '@aws-sdk/client-kms';
import type { Context } from '../kernel/context';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { asBytes, asText } from './blobs';
import { type Sealed, seal, unseal } from './cipher';
import { constraint, kmsFail, rangeFault } from './errors';
import { kmsLimits } from './limits';
import { keyOperation, lookUp, unusableFault } from './operation';
import type { Key } from './state';

const context = { EncryptionContext: { map: 'text' } } as const;
const SYMMETRIC = 'SYMMETRIC_DEFAULT';

/** Encrypt: up to 4 KB. Errors: NotFoundException, DisabledException, KMSInvalidStateException. Source: API reference. */
export const encrypt = keyOperation<EncryptRequest, EncryptResponse>('Encrypt', {
  shape: { KeyId: required('text'), Plaintext: required('blob'), ...context },
  run(_, key, { Plaintext, EncryptionContext = {} }) {
    const bytes = asBytes(Plaintext);
    const { min, max } = kmsLimits.plaintextBytes;
    if (bytes.length < min || bytes.length > max) {
      const bound = bytes.length < min ? `greater than or equal to ${min}` : `less than or equal to ${max}`;
      return constraint('Plaintext', '*Sensitive*', `Member must have length ${bound}`);
    }
    const fault = unusableFault(key);
    if (fault) return fault;
    const CiphertextBlob = seal(key.arn, EncryptionContext, bytes);
    return ok({ CiphertextBlob, KeyId: key.arn, EncryptionAlgorithm: SYMMETRIC });
  },
});

/**
 * Decrypt: the ciphertext says which key made it. Errors: InvalidCiphertextException (also for another encryption context),
 * IncorrectKeyException, DisabledException, KMSInvalidStateException. Source: API reference, Decrypt.
 */
export const decrypt = keyOperation<DecryptRequest, DecryptResponse>('Decrypt', {
  shape: { CiphertextBlob: required('blob'), KeyId: 'text', ...context },
  keyId: (request) => sealedIn(request)?.keyArn,
  unnamed: () => kmsFail('InvalidCiphertextException', ''),
  run(state, key, request, step) {
    const sealed = sealedIn(request);
    if (!sealed) return kmsFail('InvalidCiphertextException', '');
    const named = request.KeyId === undefined ? undefined : lookUp(state, request.KeyId, step);
    if (named && (!named.ok || named.response !== key)) return named.ok ? incorrectKey() : named;
    const fault = unusableFault(key);
    if (fault) return fault;
    return ok({ KeyId: key.arn, Plaintext: sealed.plaintext, EncryptionAlgorithm: SYMMETRIC });
  },
});

function sealedIn({ CiphertextBlob, EncryptionContext = {} }: DecryptRequest): Sealed | undefined {
  return unseal(asText(CiphertextBlob), EncryptionContext);
}

function incorrectKey(): Failed {
  const text = 'The key ID in the request does not identify a CMK that can perform this operation.';
  return kmsFail('IncorrectKeyException', text);
}

interface DataKeyRequest {
  KeySpec?: string;
  NumberOfBytes?: number;
  EncryptionContext?: Record<string, string>;
}

const dataKey = {
  KeyId: required('text'),
  KeySpec: 'text',
  NumberOfBytes: 'integer',
  ...context,
} as const;

/** GenerateDataKey. Errors: those of Encrypt, ValidationException. Source: API reference, GenerateDataKey. */
export const generateDataKey = keyOperation<GenerateDataKeyRequest, GenerateDataKeyResponse>(
  'GenerateDataKey',
  {
    shape: dataKey,
    run(_, key, request, step) {
      const made = makeDataKey(key, request, step);
      return made.ok ? ok({ ...made.response, KeyId: key.arn }) : made;
    },
  },
);

/** GenerateDataKeyWithoutPlaintext. Source: API reference, GenerateDataKeyWithoutPlaintext. */
export const generateDataKeyWithoutPlaintext = keyOperation<
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse
>('GenerateDataKeyWithoutPlaintext', {
  shape: dataKey,
  run(_, key, request, step) {
    const made = makeDataKey(key, request, step);
    return made.ok ? ok({ CiphertextBlob: made.response.CiphertextBlob, KeyId: key.arn }) : made;
  },
});

function makeDataKey(
  key: Key,
  request: DataKeyRequest,
  { chance }: Context,
): Success<{ Plaintext: Uint8Array; CiphertextBlob: Uint8Array }> | Failed {
  const length = dataKeyLength(request);
  if (!length.ok) return length;
  const fault = unusableFault(key);
  if (fault) return fault;
  const Plaintext = Uint8Array.from({ length: length.response }, () => chance.below(256));
  return ok({ Plaintext, CiphertextBlob: seal(key.arn, request.EncryptionContext ?? {}, Plaintext) });
}

function dataKeyLength({ KeySpec, NumberOfBytes }: DataKeyRequest): Success<number> | Failed {
  if ((KeySpec === undefined) === (NumberOfBytes === undefined))
    return kmsFail('ValidationException', 'Please specify either number of bytes or key spec.');
  if (NumberOfBytes !== undefined)
    return rangeFault('NumberOfBytes', NumberOfBytes, kmsLimits.dataKeyBytes) ?? ok(NumberOfBytes);
  if (KeySpec === 'AES_128') return ok(16);
  if (KeySpec === 'AES_256') return ok(32);
  return constraint('KeySpec', KeySpec, 'Member must satisfy enum value set: [AES_256, AES_128]');
}
