import type { TestEventPatternRequest, TestEventPatternResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { isFields, required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { ebFail, refuseShape } from './errors';
import { matches, readEventPattern } from './event-pattern';
import type { EventBridgeState } from './state';

const FIELDS = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'];

/** TestEventPattern. Errors: InvalidEventPatternException. Source: EventBridge API reference, TestEventPattern. */
export const testEventPattern = shapedOperation<
  EventBridgeState,
  TestEventPatternRequest,
  TestEventPatternResponse
>(
  {
    shape: { EventPattern: required('text'), Event: required('text') },
    access: (_state, _request, { caller }) => ({
      action: 'events:TestEventPattern',
      resourceArn: '*',
      ownerAccountId: caller.accountId,
      deniedCode: 'AccessDeniedException',
    }),
    run(_state, { EventPattern = '', Event = '' }) {
      const pattern = readEventPattern(EventPattern);
      if ('fault' in pattern) return ebFail('InvalidEventPatternException', pattern.fault);
      const event = eventOf(Event);
      if (!event)
        return ebFail('InvalidEventPatternException', 'Event is not valid. Reason: it is not a JSON object.');
      const absent = FIELDS.find((field) => !Object.hasOwn(event, field));
      if (absent)
        return ebFail('InvalidEventPatternException', `Event is not valid. Reason: ${absent} is missing.`);
      return ok({ Result: matches(pattern, event) });
    },
  },
  refuseShape,
);

function eventOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
