import type { CallTexts } from '../module/call-texts';
import { defineModule } from '../module/define-module';
import { lastPart } from '../topology/resource-scope';
import { eventRows } from './event-rows';
import type { LambdaEvent } from './events';
import { findInvocations, LambdaFacts } from './facts';
import { graph } from './graph';
import { functionKind } from './kind';
import type { LambdaCounts, LambdaRequirements } from './requirement';
import { lambdaService } from './service';
import type { LambdaKinds } from './spec';

const callTexts: CallTexts<LambdaEvent> = {
  naming: ['FunctionName', 'ResourceArn'],
  sentences: {
    CreateFunction: ({ by, of }) => `${by} created the function ${of}`,
    CreateEventSourceMapping: ({ by, of, request }) =>
      `${by} let ${of} take messages from ${lastPart(String(request.EventSourceArn))}`,
    Invoke: ({ by, of }) => `${by} invoked ${of}`,
    AddPermission: ({ by, of }) => `${by} added a permission to the policy of ${of}`,
  },
};

/** What the product knows of Lambda. */
export const lambdaModule = defineModule<{
  events: LambdaEvent;
  kinds: LambdaKinds;
  facts: LambdaFacts;
  requirements: LambdaRequirements;
  counts: LambdaCounts;
}>({
  name: 'lambda',
  aws: { title: 'Lambda', sdk: 'Lambda' },
  hosting: { throttled: ['TooManyRequestsException', 429], resources: ['functions', 'mappings'] },
  service: lambdaService,
  operations: { hidden: ['SetBehaviour', 'TakeInvocations', 'CompleteInvocation'] },
  requires: ['iam'],
  kinds: { functions: functionKind },
  events: eventRows,
  calls: callTexts,
  facts: () => new LambdaFacts(),
  measures: { invocations: findInvocations },
  counts: {
    invocations(count, { invocations }) {
      const tally = invocations.of(count);
      return () => tally.count;
    },
  },
  graph,
});
