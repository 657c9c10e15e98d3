import type { WorldCall } from '../../kernel/world-options';
import type { EventSourceSpec, FunctionSpec } from '../../lambda/spec';
import { parseDuration, parseSeconds } from '../duration';
import { type Deliverer, deliverersTo } from './grants';
import { documentText, ownerCall, phase, type Scene, type Steps } from './steps';

/** A function, and who may invoke it: both decide what is to be made. */
type Granted = Omit<FunctionSpec, 'from'> & { deliverers: Deliverer[] };

export const functionsPhase = phase<Granted>({
  list: (scene) =>
    scene.topology.functions.map(({ from: _, ...spec }) => ({
      ...spec,
      deliverers: spec.policy ? [] : deliverersTo(spec.name, scene),
    })),
  create: (spec, scene) => [
    create(spec, scene),
    behaviour(spec, scene),
    ...concurrency(spec, undefined, scene),
    ...destinations(spec, undefined, scene),
    ...permissions(spec, scene),
  ],
  update: (spec, scene, before) => [
    lambda('UpdateFunctionConfiguration', spec, scene, { Timeout: timeoutSeconds(spec) }),
    behaviour(spec, scene),
    ...concurrency(spec, before, scene),
    ...destinations(spec, before, scene),
    ...before.deliverers.map(({ from }) =>
      lambda('RemovePermission', spec, scene, { StatementId: statementId(from) }),
    ),
    ...permissions(spec, scene),
  ],
  remove: (spec, scene) => [lambda('DeleteFunction', spec, scene)],
});

function create(spec: Granted, scene: Scene): WorldCall {
  const { accountId } = scene.homeOf(spec.name);
  return lambda('CreateFunction', spec, scene, {
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: `arn:aws:iam::${accountId}:role/${spec.name}`,
    Code: { ZipFile: '' },
    Timeout: timeoutSeconds(spec),
  });
}

/** Code is no attribute of a declaration: what stands for it is an operation of our own. */
function behaviour(spec: Granted, scene: Scene): WorldCall {
  const request = {
    functionName: spec.name,
    durationMs: Math.max(1, parseDuration(spec.duration ?? '200ms')),
    failureRate: spec.failureRate ?? 0,
    poison: spec.poison ?? [],
    partial: mapped(spec.name, scene).some(({ reportsPartialFailures }) => reportsPartialFailures),
    sendsTo: (spec.sendsTo ?? []).map(scene.arnOf),
  };
  return ownerCall('lambda', 'SetBehaviour', request, scene.homeOf(spec.name));
}

function mapped(name: string, { topology }: Scene): EventSourceSpec[] {
  return topology.functions.find((spec) => spec.name === name)?.from ?? [];
}

function timeoutSeconds({ timeout }: Granted): number {
  return parseSeconds(timeout ?? '3s');
}

function concurrency(spec: Granted, before: Granted | undefined, scene: Scene): WorldCall[] {
  const { reservedConcurrency } = spec;
  if (reservedConcurrency === before?.reservedConcurrency) return [];
  if (reservedConcurrency === undefined) return [lambda('DeleteFunctionConcurrency', spec, scene)];
  const more = { ReservedConcurrentExecutions: reservedConcurrency };
  return [lambda('PutFunctionConcurrency', spec, scene, more)];
}

function destinations(spec: Granted, before: Granted | undefined, scene: Scene): WorldCall[] {
  const { onFailure, onSuccess, retries } = spec;
  const isDeclared = [onFailure, onSuccess, retries, before].some((one) => one !== undefined);
  if (!isDeclared) return [];
  const to = (name: string | undefined) => name && { Destination: scene.arnOf(name) };
  const DestinationConfig = { OnFailure: to(onFailure), OnSuccess: to(onSuccess) };
  const more = { MaximumRetryAttempts: retries ?? 2, DestinationConfig };
  return [lambda('PutFunctionEventInvokeConfig', spec, scene, more)];
}

function permissions(spec: Granted, scene: Scene): WorldCall[] {
  return [
    ...spec.deliverers.map(({ from, principal, sourceArn }) =>
      lambda('AddPermission', spec, scene, {
        StatementId: statementId(from),
        Action: 'lambda:InvokeFunction',
        Principal: principal,
        SourceArn: sourceArn,
      }),
    ),
    ...declaredStatements(spec, scene).map((statement, index) =>
      lambda('AddPermission', spec, scene, declaredPermission(statement, index)),
    ),
  ];
}

interface DeclaredStatement {
  Sid?: string;
  Action?: string;
  Principal?: { Service?: string; AWS?: string } | string;
  Condition?: Record<string, Record<string, string>>;
}

function declaredStatements({ policy }: Granted, scene: Scene): DeclaredStatement[] {
  if (!policy) return [];
  const { Statement = [] } = JSON.parse(documentText(policy, scene)) as { Statement?: DeclaredStatement[] };
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

function statementId(from: string): string {
  return `from-${from.replaceAll('.', '-')}`;
}

function lambda(operation: string, { name }: { name: string }, scene: Scene, more: object = {}): WorldCall {
  return ownerCall('lambda', operation, { FunctionName: name, ...more }, scene.homeOf(name));
}

/** An event source mapping, by a name of its own. */
type Mapping = EventSourceSpec & { name: string; function: string };

export const mappingsPhase = phase<Mapping>({
  list: ({ topology }) =>
    topology.functions.flatMap((spec) =>
      (spec.from ?? []).map((source) => ({
        ...source,
        name: `${spec.name} from ${source.queue}`,
        function: spec.name,
      })),
    ),
  *create(spec, scene): Steps {
    const request = { EventSourceArn: scene.arnOf(spec.queue), ...settings(spec) };
    const created = yield ownerCall(
      'lambda',
      'CreateEventSourceMapping',
      request,
      scene.homeOf(spec.function),
    );
    if (created?.ok) scene.learn(spec.name, (created.response as { UUID?: string }).UUID);
  },
  update: (spec, scene) => [
    ownerCall(
      'lambda',
      'UpdateEventSourceMapping',
      { UUID: scene.learnt(spec.name), ...settings(spec) },
      scene.homeOf(spec.function),
    ),
  ],
  remove: (spec, scene) => [
    ownerCall(
      'lambda',
      'DeleteEventSourceMapping',
      { UUID: scene.learnt(spec.name) },
      scene.homeOf(spec.function),
    ),
  ],
});

function settings(spec: Mapping): Record<string, unknown> {
  const { batchSize, window, reportsPartialFailures, maximumConcurrency, filters } = spec;
  return {
    FunctionName: spec.function,
    BatchSize: batchSize ?? 10,
    MaximumBatchingWindowInSeconds: window && parseSeconds(window),
    FunctionResponseTypes: reportsPartialFailures ? ['ReportBatchItemFailures'] : undefined,
    ScalingConfig: maximumConcurrency === undefined ? undefined : { MaximumConcurrency: maximumConcurrency },
    FilterCriteria: filters && { Filters: filters.map((filter) => ({ Pattern: JSON.stringify(filter) })) },
  };
}
