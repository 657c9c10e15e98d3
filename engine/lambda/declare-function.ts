import type { WorldCall } from '../kernel/world-options';
import type { CompileContext } from '../topology/compile-context';
import { parseDuration, parseSeconds } from '../topology/duration';
import { type Deliverer, statementId } from '../topology/grants';
import { documentText, ownerCall, provisioner } from '../topology/provisioner';
import type { EventSourceSpec, FunctionSpec } from './spec';

/** A function, and who may invoke it: both decide what is to be made. */
type Granted = Omit<FunctionSpec, 'from'> & { deliverers: Deliverer[] };

export const functionProvisioner = provisioner<Granted>({
  stage: ['resource', 5],
  list: (context) =>
    context.specs('functions').map(({ from: _, ...spec }) => ({
      ...spec,
      deliverers: spec.policy ? [] : context.deliverersTo(spec.name),
    })),
  create: (spec, context) => [
    create(spec, context),
    behaviour(spec, context),
    ...concurrency(spec, undefined, context),
    ...destinations(spec, undefined, context),
    ...permissions(spec, context),
  ],
  update: (spec, context, before) => [
    lambda('UpdateFunctionConfiguration', spec, context, { Timeout: timeoutSeconds(spec) }),
    behaviour(spec, context),
    ...concurrency(spec, before, context),
    ...destinations(spec, before, context),
    ...before.deliverers.map(({ from }) =>
      lambda('RemovePermission', spec, context, { StatementId: statementId(from) }),
    ),
    ...permissions(spec, context),
  ],
  remove: (spec, context) => [lambda('DeleteFunction', spec, context)],
});

function create(spec: Granted, context: CompileContext): WorldCall {
  const { accountId } = context.homeOf(spec.name);
  return lambda('CreateFunction', spec, context, {
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: `arn:aws:iam::${accountId}:role/${spec.name}`,
    Code: { ZipFile: '' },
    Timeout: timeoutSeconds(spec),
  });
}

/** Code is no attribute of a declaration: what stands for it is an operation of our own. */
function behaviour(spec: Granted, context: CompileContext): WorldCall {
  const request = {
    functionName: spec.name,
    durationMs: Math.max(1, parseDuration(spec.duration ?? '200ms')),
    failureRate: spec.failureRate ?? 0,
    poison: spec.poison ?? [],
    partial: mapped(spec.name, context).some(({ reportsPartialFailures }) => reportsPartialFailures),
    sendsTo: (spec.sendsTo ?? []).map(context.arnOf),
  };
  return ownerCall('lambda', 'SetBehaviour', request, context.homeOf(spec.name));
}

function mapped(name: string, { specs }: CompileContext): EventSourceSpec[] {
  return specs('functions').find((spec) => spec.name === name)?.from ?? [];
}

function timeoutSeconds({ timeout }: Granted): number {
  return parseSeconds(timeout ?? '3s');
}

function concurrency(spec: Granted, before: Granted | undefined, context: CompileContext): WorldCall[] {
  const { reservedConcurrency } = spec;
  if (reservedConcurrency === before?.reservedConcurrency) return [];
  if (reservedConcurrency === undefined) return [lambda('DeleteFunctionConcurrency', spec, context)];
  const more = { ReservedConcurrentExecutions: reservedConcurrency };
  return [lambda('PutFunctionConcurrency', spec, context, more)];
}

function destinations(spec: Granted, before: Granted | undefined, context: CompileContext): WorldCall[] {
  const { onFailure, onSuccess, retries } = spec;
  const isDeclared = [onFailure, onSuccess, retries, before].some((one) => one !== undefined);
  if (!isDeclared) return [];
  const to = (name: string | undefined) => name && { Destination: context.arnOf(name) };
  const DestinationConfig = { OnFailure: to(onFailure), OnSuccess: to(onSuccess) };
  const more = { MaximumRetryAttempts: retries ?? 2, DestinationConfig };
  return [lambda('PutFunctionEventInvokeConfig', spec, context, more)];
}

function permissions(spec: Granted, context: CompileContext): WorldCall[] {
  return [
    ...spec.deliverers.map(({ from, principal, sourceArn }) =>
      lambda('AddPermission', spec, context, {
        StatementId: statementId(from),
        Action: 'lambda:InvokeFunction',
        Principal: principal,
        SourceArn: sourceArn,
      }),
    ),
    ...declaredStatements(spec, context).map((statement, index) =>
      lambda('AddPermission', spec, context, declaredPermission(statement, index)),
    ),
  ];
}

interface DeclaredStatement {
  Sid?: string;
  Action?: string;
  Principal?: { Service?: string; AWS?: string } | string;
  Condition?: Record<string, Record<string, string>>;
}

function declaredStatements({ policy }: Granted, context: CompileContext): DeclaredStatement[] {
  if (!policy) return [];
  const { Statement = [] } = JSON.parse(documentText(policy, context)) as { Statement?: DeclaredStatement[] };
  return Statement;
}

/** Lambda takes a policy statement by statement, in fields of its own. */
function declaredPermission(statement: DeclaredStatement, index: number): Record<string, unknown> {
  const {
    Sid = `declared-${index + 1}`,
    Action = 'lambda:InvokeFunction',
    Principal,
    Condition = {},
  } = statement;
  const conditions: Record<string, string> = Object.assign({}, ...Object.values(Condition));
  return {
    StatementId: Sid,
    Action,
    Principal: typeof Principal === 'object' ? (Principal.Service ?? Principal.AWS) : Principal,
    SourceArn: conditions['aws:SourceArn'] ?? conditions['AWS:SourceArn'],
    SourceAccount: conditions['aws:SourceAccount'] ?? conditions['AWS:SourceAccount'],
  };
}

function lambda(
  operation: string,
  { name }: { name: string },
  context: CompileContext,
  more: object = {},
): WorldCall {
  return ownerCall('lambda', operation, { FunctionName: name, ...more }, context.homeOf(name));
}
