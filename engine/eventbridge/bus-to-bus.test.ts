import { describe, expect, test } from 'vitest';
import { eventWorld } from '../testing/event-world';

const OTHER = '222222222222';

describe('from bus to bus', () => {
  test('an event keeps its id and its account, and needs the other account’s leave', () => {
    const { bus, rule, put, attempt: call, createQueue, bodies, events } = eventWorld();
    const there = `arn:aws:events:us-east-1:${OTHER}:event-bus/default`;
    rule('forward', { source: ['shop'] }, there);
    put({ n: 1 });
    expect(events('eventbridge.delivery-failed')).toMatchObject([{ code: 'AccessDeniedException' }]);
    const grant = { Action: 'events:PutEvents', Principal: '123456789012', StatementId: 'shop' };
    call('PutPermission', grant, { accountId: OTHER });
    const { arn, url } = createQueue('elsewhere');
    call('PutRule', { Name: 'all', EventPattern: '{"source":["shop"]}' }, { accountId: OTHER });
    call('PutTargets', { Rule: 'all', Targets: [{ Id: 'q', Arn: arn }] }, { accountId: OTHER });
    const { Entries } = put({ n: 2 });
    expect(bodies(url).map((body) => JSON.parse(body))).toMatchObject([
      { id: Entries?.[0]?.EventId, account: '123456789012', detail: { n: 2 } },
    ]);
    expect(bus.listRules({}).Rules).toHaveLength(1);
  });

  test('an event goes on to a second bus, and from there to no third', () => {
    const { bus, rule, put, createQueue, bodies, events } = eventWorld();
    const arn = (name: string) => bus.createEventBus({ Name: name }).EventBusArn ?? '';
    const [, two, three] = [arn('one'), arn('two'), arn('three')];
    const [second, third] = [createQueue('second'), createQueue('third')];
    rule('on', { source: ['shop'] }, two, {}, 'one');
    rule('keep', { source: ['shop'] }, second.arn, {}, 'two');
    rule('further', { source: ['shop'] }, three, {}, 'two');
    rule('last', { source: ['shop'] }, third.arn, {}, 'three');
    put({ n: 1 }, 'order placed', { EventBusName: 'one' });
    expect(bodies(second.url)).toHaveLength(1);
    expect(bodies(third.url)).toEqual([]);
    expect(events('eventbridge.delivery-failed')).toMatchObject([
      { rule: 'further', reason: expect.stringContaining('third') },
    ]);
  });

  test('a circle of buses comes to its end', () => {
    const { bus, rule, put, events } = eventWorld();
    const arn = (name: string) => bus.createEventBus({ Name: name }).EventBusArn ?? '';
    const [one, two] = [arn('one'), arn('two')];
    rule('there', { source: ['shop'] }, two, {}, 'one');
    rule('back', { source: ['shop'] }, one, {}, 'two');
    put({ n: 1 }, 'order placed', { EventBusName: 'one' });
    expect(events('eventbridge.rule-matched').map(({ rule: name }) => name)).toEqual(['there', 'back']);
    expect(events('eventbridge.delivery-failed')).toHaveLength(1);
  });
});
