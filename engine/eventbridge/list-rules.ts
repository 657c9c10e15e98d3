import type { ListRulesRequest, ListRulesResponse } from '@aws-sdk/client-eventbridge';
import { ok } from '../kernel/outcome';
import { pageOf } from '../structures/page-of';
import { busOperation } from './bus-operation';
import { eventBridgeLimits } from './limits';
import { shownRule } from './shown-bus';

/** ListRules of a bus, by name. Errors: ResourceNotFoundException. Source: EventBridge API reference, ListRules. */
export const listRules = busOperation<ListRulesRequest, ListRulesResponse>({
  action: 'ListRules',
  shape: { NamePrefix: 'text', NextToken: 'text', Limit: 'integer' },
  run({ bus, request }) {
    const rules = [...bus.rules.values()]
      .filter(({ name }) => name.startsWith(request.NamePrefix ?? ''))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const page = pageOf(
      rules,
      ({ name }) => name,
      request.NextToken,
      request.Limit,
      eventBridgeLimits.listed.max,
    );
    return ok({ Rules: page.items.map((rule) => shownRule(bus, rule)), NextToken: page.next });
  },
});
