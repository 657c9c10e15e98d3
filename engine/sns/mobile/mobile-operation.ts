import type { AccessRequest } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { type Failed, type Outcome, ok, type Success } from '../../kernel/outcome';
import type { Operation } from '../../kernel/service';
import type { Fields } from '../../shape/check-shape';
import { fieldsOf } from '../../shape/read-fields';
import { invalid, snsFail } from '../errors';
import { readArn, requireArn } from '../request';
import type { SnsState } from '../state';
import type { PlatformApplication, PlatformEndpoint } from './state';

/** What an operation on a platform application or endpoint works with. */
export interface MobileStep {
  state: SnsState;
  fields: Fields;
  context: Context;
}

/** Access to what a field of the request names by its ARN: only its own account has any. */
function accessByArn(action: string, field: string) {
  return (_state: SnsState, request: unknown): AccessRequest | undefined => {
    const text = fieldsOf(request)[field];
    const arn = typeof text === 'string' ? readArn(text, field) : undefined;
    if (!arn?.ok) return undefined;
    const { accountId } = arn.response;
    return {
      action: `sns:${action}`,
      resourceArn: arn.response.text,
      ownerAccountId: accountId,
      deniedCode: 'AuthorizationError',
    };
  };
}

/** An operation on the platform application that PlatformApplicationArn names. Errors besides the step's: NotFound. */
export function applicationOperation<Request, Response>(
  action: string,
  step: (step: MobileStep & { application: PlatformApplication }) => Outcome<Response>,
): Operation<SnsState, Request, Response> {
  return {
    access: accessByArn(action, 'PlatformApplicationArn'),
    run(state, request, context) {
      const fields = fieldsOf(request);
      const arn = resourceArn(fields, 'PlatformApplicationArn', 'app/', context);
      if (!arn.ok) return arn;
      const application = state.mobile.applications.get(arn.response);
      if (!application) return snsFail('NotFound', 'PlatformApplication does not exist');
      return step({ state, fields, context, application });
    },
  };
}

/** An operation on the endpoint that EndpointArn names. Errors besides the step's: NotFound. */
export function endpointOperation<Request, Response>(
  action: string,
  step: (
    step: MobileStep & { endpoint: PlatformEndpoint; application: PlatformApplication },
  ) => Outcome<Response>,
): Operation<SnsState, Request, Response> {
  return {
    access: accessByArn(action, 'EndpointArn'),
    run(state, request, context) {
      const fields = fieldsOf(request);
      const arn = resourceArn(fields, 'EndpointArn', 'endpoint/', context);
      if (!arn.ok) return arn;
      const endpoint = state.mobile.endpoints.get(arn.response);
      const application = endpoint && state.mobile.applications.get(endpoint.applicationArn);
      if (!endpoint || !application) return snsFail('NotFound', 'Endpoint does not exist');
      return step({ state, fields, context, endpoint, application });
    },
  };
}

/** A deletion: what never existed is deleted with success. */
export function deletion<Request>(
  action: string,
  field: string,
  kind: 'app/' | 'endpoint/',
  remove: (state: SnsState, arn: string, context: Context) => void,
): Operation<SnsState, Request, Record<string, never>> {
  return {
    access: accessByArn(action, field),
    run(state, request, context) {
      const arn = resourceArn(fieldsOf(request), field, kind, context);
      if (!arn.ok) return arn;
      remove(state, arn.response, context);
      return ok({});
    },
  };
}

/** The ARN of an application or endpoint of the Region that is called. */
function resourceArn(
  fields: Fields,
  field: string,
  kind: string,
  context: Context,
): Success<string> | Failed {
  const arn = requireArn(fields, field);
  if (!arn.ok) return arn;
  const { text, service, region, resource } = arn.response;
  if (service !== 'sns' || region !== context.region || !resource.startsWith(kind)) return invalid(field);
  return ok(text);
}
