import { createEventBus } from './create-event-bus';
import { deleteEventBus } from './delete-event-bus';
import { deleteRule } from './delete-rule';
import { describeEventBus } from './describe-event-bus';
import { describeRule } from './describe-rule';
import { disableRule } from './disable-rule';
import { enableRule } from './enable-rule';
import { listEventBuses } from './list-event-buses';
import { listRules } from './list-rules';
import { listTargetsByRule } from './list-targets-by-rule';
import { passEvent } from './pass-event';
import { putEvents } from './put-events';
import { putPermission } from './put-permission';
import { putRule } from './put-rule';
import { putTargets } from './put-targets';
import { removePermission } from './remove-permission';
import { removeTargets } from './remove-targets';
import { testEventPattern } from './test-event-pattern';

/** EventBridge's operations by name, and one of our own: PassEvent. */
export const operations = {
  CreateEventBus: createEventBus,
  DeleteEventBus: deleteEventBus,
  DeleteRule: deleteRule,
  DescribeEventBus: describeEventBus,
  DescribeRule: describeRule,
  DisableRule: disableRule,
  EnableRule: enableRule,
  ListEventBuses: listEventBuses,
  ListRules: listRules,
  ListTargetsByRule: listTargetsByRule,
  PassEvent: passEvent,
  PutEvents: putEvents,
  PutPermission: putPermission,
  PutRule: putRule,
  PutTargets: putTargets,
  RemovePermission: removePermission,
  RemoveTargets: removeTargets,
  TestEventPattern: testEventPattern,
};
