import type { CreateFunctionRequest, FunctionConfiguration } from '@aws-sdk/client-lambda';
import { toBase64 } from '../bytes/base64';
import { sha256 } from '../bytes/sha256';
import { bytesOf } from '../bytes/text-of-bytes';
import type { Context } from '../kernel/context';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import { type Plainly, shapedOperation } from '../shape/shaped-operation';
import { configurationOf } from './configuration';
import { constraint, lambdaFail, refuseShape } from './errors';
import { record } from './events';
import { accessTo, placeOf } from './find-function';
import { DEFAULT_BEHAVIOUR, emptyMinute, type LambdaFunction } from './function';
import { lambdaLimits } from './limits';
import { readSettings } from './settings';
import { functionArn, keyOf, type LambdaState } from './state';

/**
 * CreateFunction. The code itself is not run: a function does what its behaviour says (SetBehaviour, or the environment variable
 * FANOUT_BEHAVIOUR). Errors: ResourceConflictException, InvalidParameterValueException, ValidationException.
 * Source: Lambda API reference, CreateFunction.
 */
export const createFunction = shapedOperation<
  LambdaState,
  CreateFunctionRequest,
  Plainly<FunctionConfiguration>
>(
  {
    shape: {
      FunctionName: required('text'),
      Role: required('text'),
      Code: required({ of: { ZipFile: 'blob', S3Bucket: 'text', S3Key: 'text', ImageUri: 'text' } }),
      Runtime: 'text',
      Handler: 'text',
      Description: 'text',
      Timeout: 'integer',
      MemorySize: 'integer',
      Environment: { of: { Variables: { map: 'text' } } },
      DeadLetterConfig: { of: { TargetArn: 'text' } },
      PackageType: 'text',
    },
    access: (_state, request, context) =>
      accessTo(draftOf(request.FunctionName ?? '', context), 'CreateFunction'),
    run(state, request, context) {
      const name = request.FunctionName ?? '';
      const fault = nameFault(name, context);
      if (fault) return fault;
      const settings = readSettings(request);
      if (!settings.ok) return settings;
      const draft = draftOf(name, context);
      if (state.functions.has(keyOf(draft))) {
        return lambdaFail('ResourceConflictException', `Function already exist: ${draft.name}`);
      }
      const code = bytesOf(request.Code?.ZipFile);
      const target: LambdaFunction = {
        ...draft,
        ...settings.response,
        codeBytes: code.length,
        codeSha256: toBase64(sha256(code)),
        revisionId: context.uuid(),
      };
      state.functions.set(keyOf(target), target);
      record(context, { type: 'lambda.function-created', function: target.name });
      return ok(configurationOf(target));
    },
  },
  refuseShape,
);

function nameFault(name: string, context: Context): Failed | undefined {
  const place = placeOf(name, context);
  const { max } = lambdaLimits.functionNameCharacters;
  if (place && place.name.length <= max) return undefined;
  return constraint('functionName', name, `Member must have length less than or equal to ${max}`);
}

function draftOf(text: string, context: Context): LambdaFunction {
  const { caller, region, nowMs } = context;
  const { accountId } = caller;
  const name = placeOf(text, context)?.name ?? text;
  return {
    name,
    arn: functionArn(region, accountId, name),
    accountId,
    region,
    role: '',
    description: '',
    timeoutSeconds: lambdaLimits.timeoutSeconds.default,
    memoryMegabytes: lambdaLimits.memoryMegabytes.default,
    codeBytes: 0,
    codeSha256: '',
    revisionId: '',
    modifiedMs: nowMs,
    policy: [],
    behaviour: DEFAULT_BEHAVIOUR,
    running: 0,
    succeeded: 0,
    failed: 0,
    throttled: 0,
    minute: emptyMinute(),
    recent: [],
  };
}
