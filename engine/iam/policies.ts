import type {
  CreatePolicyRequest,
  CreatePolicyResponse,
  DeletePolicyRequest,
  GetPolicyRequest,
  GetPolicyResponse,
  ListPoliciesRequest,
  ListPoliciesResponse,
} from '@aws-sdk/client-iam';
import { drawId } from '../bytes/draw-id';
import type { PolicyDocument } from '../kernel/access';
import type { Context } from '../kernel/context';
import { type Failed, ok } from '../kernel/outcome';
import { required } from '../shape/check-shape';
import type { Plainly } from '../shape/shaped-operation';
import { awsManagedDocument } from './aws-managed';
import { nameFault, pathFault } from './entities';
import { iamFail } from './errors';
import { iamLimits } from './limits';
import { iamOperation } from './operation';
import { pageOf } from './page';
import { shownPolicy } from './shown';
import type { IamState, ManagedPolicy } from './state';
import { readWritten, sizeFault } from './written-policy';

/** The document of a managed policy, the customer's or AWS's own. */
export function managedDocument(state: IamState, arn: string): PolicyDocument | undefined {
  return state.policies.get(arn)?.document ?? awsManagedDocument(arn);
}

export function knownPolicyFault(state: IamState, arn: string): Failed | undefined {
  return managedDocument(state, arn) ? undefined : noSuchPolicy(arn);
}

function noSuchPolicy(arn: string): Failed {
  return iamFail('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`);
}

/**
 * CreatePolicy. Errors: EntityAlreadyExists, MalformedPolicyDocument, LimitExceeded, ValidationError.
 * Source: API reference, CreatePolicy.
 */
export const createPolicy = iamOperation<CreatePolicyRequest, Plainly<CreatePolicyResponse>>('CreatePolicy', {
  shape: {
    PolicyName: required('text'),
    PolicyDocument: required('text'),
    Path: 'text',
    Description: 'text',
  },
  on: ({ PolicyName }) => `policy/${PolicyName ?? ''}`,
  run(state, request, context) {
    const { PolicyName: name = '', PolicyDocument: text = '', Path: path = '/', Description } = request;
    const arn = `arn:aws:iam::${context.caller.accountId}:policy${path}${name}`;
    const fault = newPolicyFault(state, name, path, arn) ?? quotaFault(state, text, context);
    if (fault) return fault;
    const written = readWritten(text, 'identity');
    if (!written.ok) return written;
    const policy: ManagedPolicy = {
      ...written.response,
      name,
      path,
      arn,
      accountId: context.caller.accountId,
      id: drawId('ANPA', 17, context.chance),
      createdAtMs: context.nowMs,
      description: Description,
    };
    state.policies.set(arn, policy);
    return ok({ Policy: shownPolicy(state, policy) });
  },
});

function newPolicyFault(state: IamState, name: string, path: string, arn: string): Failed | undefined {
  const fault = nameFault('PolicyName', name, iamLimits.policyNameCharacters) ?? pathFault(path);
  if (fault || !state.policies.has(arn)) return fault;
  return iamFail(
    'EntityAlreadyExists',
    `A policy called ${name} already exists. Duplicate names are not allowed.`,
  );
}

function quotaFault(state: IamState, text: string, context: Context): Failed | undefined {
  const { managedPolicyCharacters, policiesPerAccount } = iamLimits;
  const fault = sizeFault('PolicySize', [text], managedPolicyCharacters);
  if (fault || policiesOf(state, context).length < policiesPerAccount.max) return fault;
  return iamFail('LimitExceeded', `Cannot exceed quota for PoliciesPerAccount: ${policiesPerAccount.max}`);
}

function policiesOf(state: IamState, context: Context): ManagedPolicy[] {
  return [...state.policies.values()].filter(({ accountId }) => accountId === context.caller.accountId);
}

const onArn = ({ PolicyArn }: { PolicyArn?: string }) => PolicyArn?.split(':').slice(5).join(':');

/** GetPolicy, of customer managed policies. Errors: NoSuchEntity. Source: API reference, GetPolicy. */
export const getPolicy = iamOperation<GetPolicyRequest, Plainly<GetPolicyResponse>>('GetPolicy', {
  shape: { PolicyArn: required('text') },
  on: onArn,
  run(state, { PolicyArn = '' }) {
    const policy = state.policies.get(PolicyArn);
    if (policy) return ok({ Policy: shownPolicy(state, policy) });
    return iamFail('NoSuchEntity', `Policy ${PolicyArn} was not found.`);
  },
});

/** ListPolicies, of customer managed policies. Source: API reference, ListPolicies. */
export const listPolicies = iamOperation<ListPoliciesRequest, Plainly<ListPoliciesResponse>>('ListPolicies', {
  shape: { PathPrefix: 'text', Marker: 'text', MaxItems: 'integer' },
  run(state, request, context) {
    const { PathPrefix = '/' } = request;
    const policies = policiesOf(state, context)
      .filter(({ path }) => path.startsWith(PathPrefix))
      .sort((one, other) => (one.arn < other.arn ? -1 : 1));
    const page = pageOf(policies, ({ arn }) => arn, request);
    if (!page.ok) return page;
    const { items, ...rest } = page.response;
    return ok({ Policies: items.map((policy) => shownPolicy(state, policy)), ...rest });
  },
});

/** DeletePolicy. Errors: NoSuchEntity, DeleteConflict. Source: API reference, DeletePolicy. */
export const deletePolicy = iamOperation<DeletePolicyRequest, Record<string, never>>('DeletePolicy', {
  shape: { PolicyArn: required('text') },
  on: onArn,
  run(state, { PolicyArn = '' }, context) {
    const policy = state.policies.get(PolicyArn);
    if (policy?.accountId !== context.caller.accountId) {
      return iamFail('NoSuchEntity', `Policy ${PolicyArn} was not found.`);
    }
    const used = [...state.entities.values()].some(
      ({ attached, boundaryArn }) => attached.includes(PolicyArn) || boundaryArn === PolicyArn,
    );
    if (used) return iamFail('DeleteConflict', 'Cannot delete a policy attached to entities.');
    state.policies.delete(PolicyArn);
    return ok({});
  },
});
