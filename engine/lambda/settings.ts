import type { CreateFunctionRequest } from '@aws-sdk/client-lambda';
import { utf8Length } from '../bytes/text';
import { type Failed, ok, type Success } from '../kernel/outcome';
import { isFields } from '../shape/check-shape';
import { parsedJson } from '../shape/parse-json';
import { serviceOfArn } from './arn';
import { readBehaviour } from './behaviour-fields';
import { constraint, invalid, rangeFault } from './errors';
import type { LambdaFunction } from './function';
import { lambdaLimits } from './limits';

type Request = Partial<
  Pick<
    CreateFunctionRequest,
    | 'Role'
    | 'Runtime'
    | 'Handler'
    | 'Description'
    | 'Timeout'
    | 'MemorySize'
    | 'Environment'
    | 'DeadLetterConfig'
  >
>;

/** Environment variable that sets the behaviour of a function made with AWS's own tools; its value is JSON. */
const BEHAVIOUR_VARIABLE = 'FANOUT_BEHAVIOUR';

/** What a request sets of a function, checked; fields that it does not name are left out. */
export function readSettings(request: Request): Success<Partial<LambdaFunction>> | Failed {
  const fault = numbersFault(request) ?? roleFault(request.Role) ?? deadLetterFault(request);
  if (fault) return fault;
  const environment = readEnvironment(request);
  if (!environment.ok) return environment;
  const { Role, Runtime, Handler, Description, Timeout, MemorySize, DeadLetterConfig } = request;
  const named: Partial<LambdaFunction> = {
    role: Role,
    runtime: Runtime,
    handler: Handler,
    description: Description,
    timeoutSeconds: Timeout,
    memoryMegabytes: MemorySize,
  };
  const settings: Partial<LambdaFunction> = Object.fromEntries(
    Object.entries(named).filter(([, value]) => value !== undefined),
  );
  if (DeadLetterConfig) settings.deadLetterArn = DeadLetterConfig.TargetArn || undefined;
  return ok({ ...settings, ...environment.response });
}

function numbersFault({ Timeout, MemorySize }: Request): Failed | undefined {
  const { timeoutSeconds, memoryMegabytes } = lambdaLimits;
  return (
    rangeFault('timeout', Timeout, timeoutSeconds) ?? rangeFault('memorySize', MemorySize, memoryMegabytes)
  );
}

function roleFault(role: string | undefined): Failed | undefined {
  if (role === undefined || /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(role)) return undefined;
  return constraint(
    'role',
    role,
    'Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+',
  );
}

function deadLetterFault({ DeadLetterConfig }: Request): Failed | undefined {
  const arn = DeadLetterConfig?.TargetArn;
  if (!arn || ['sqs', 'sns'].includes(serviceOfArn(arn))) return undefined;
  return invalid(`The provided target ARN ${arn} is not a queue or topic.`);
}

function readEnvironment({
  Environment,
}: Request): Success<Pick<Partial<LambdaFunction>, 'environment' | 'behaviour'>> | Failed {
  if (!Environment) return ok({});
  const environment = Environment.Variables ?? {};
  const { max } = lambdaLimits.environmentBytes;
  if (utf8Length(JSON.stringify(environment)) > max) {
    return invalid(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the ${max / 1024}KB limit.`,
    );
  }
  const text = environment[BEHAVIOUR_VARIABLE];
  if (text === undefined) return ok({ environment });
  const value = parsedJson(text);
  const behaviour = isFields(value) ? readBehaviour(value) : { fault: 'it is no JSON object' };
  if ('fault' in behaviour) return invalid(`${BEHAVIOUR_VARIABLE} is not valid: ${behaviour.fault}.`);
  return ok({ environment, behaviour });
}
