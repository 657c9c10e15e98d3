import type { Outcome } from '../kernel/outcome';
import type { Operation } from '../kernel/service';
import type { Fields } from '../shape/check-shape';
import { fieldsOf } from '../shape/read-fields';
import { snsFail } from './errors';
import { requireArn, textOf } from './request';
import { accessTo, type SnsState } from './state';
import type { Topic } from './topic';

/** An operation on the tags of the topic that ResourceArn names. Errors besides the step's: InvalidParameter, ResourceNotFound. */
export function taggedOperation<Request, Response>(
  action: string,
  step: (topic: Topic, fields: Fields) => Outcome<Response>,
): Operation<SnsState, Request, Response> {
  return {
    access(state, request, { caller }) {
      const topic = state.topics.get(textOf(fieldsOf(request), 'ResourceArn'));
      // No topic's policy can grant these to another account.
      return topic && { ...accessTo(topic, action, caller), ownerOnly: true };
    },
    run(state, request, { region }) {
      const fields = fieldsOf(request);
      const arn = requireArn(fields, 'ResourceArn');
      if (!arn.ok) return arn;
      const topic = state.topics.get(arn.response.text);
      if (topic?.identity.region !== region) return snsFail('ResourceNotFound', 'Resource does not exist');
      return step(topic, fields);
    },
  };
}
