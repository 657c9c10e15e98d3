import { expect, test } from 'vitest';
import { compileLesson } from './compile-lesson';
import { describeFault } from './content-fault';

const front = '---\ntitle: T\ntopic: Queues\nsummary: S.\nminutes: 8\n---\n';
const context = { references: { facts: [], unsourcedFacts: [], terms: [] }, printedFacts: {} };

async function faultsOf(body: string): Promise<string[]> {
  const { faults } = await compileLesson(front + body, 'x.mdx', context);
  return faults.map(describeFault);
}

const sound = `<Sandbox id="crash" seed={7} runFor="2m" chart={['visible']}
  goal={{ queue: 'orders-dlq', visible: { atLeast: 1 } }}
  solution={{ runFor: '3m', steps: [{ at: '5s', call: 'sqs:SendMessage', queue: 'orders', request: { DelaySeconds: -1 } }] }}>
  <Queue name="orders" visibilityTimeout="30s" redriveTo="orders-dlq" maxReceiveCount={3} />
  <Queue name="orders-dlq" />
  <Producer to="orders" rate="2/s" schedule={[{ at: '10s', count: 1000 }]} />
  <Consumers from="orders" processing={{ min: '1s', max: '5s' }} forgetsToDelete />
  <AutoScaling scales="consumers" metric="backlogPerInstance" target={10} min={1} max={20} />
</Sandbox>
`;

test('a sandbox becomes plain data with its line, solution included', async () => {
  const { sandboxes } = await compileLesson(front + sound, 'x.mdx', context);
  const [sandbox] = sandboxes;
  expect(sandbox).toEqual({
    line: 7,
    declaration: {
      id: 'crash',
      seed: 7,
      runFor: '2m',
      chart: ['visible'],
      goal: { queue: 'orders-dlq', visible: { atLeast: 1 } },
      solution: {
        runFor: '3m',
        steps: [{ at: '5s', call: 'sqs:SendMessage', queue: 'orders', request: { DelaySeconds: -1 } }],
      },
      topology: {
        queues: [
          { name: 'orders', visibilityTimeout: '30s', redriveTo: 'orders-dlq', maxReceiveCount: 3 },
          { name: 'orders-dlq' },
        ],
        producers: [{ to: 'orders', rate: '2/s', schedule: [{ at: '10s', count: 1000 }] }],
        consumers: [{ from: 'orders', processing: { min: '1s', max: '5s' }, forgetsToDelete: true }],
        autoScaling: [{ scales: 'consumers', metric: 'backlogPerInstance', target: 10, min: 1, max: 20 }],
      },
    },
  });
});

test('what the page is made of carries the declaration and not the solution', async () => {
  const { code, faults } = await compileLesson(front + sound, 'x.mdx', context);
  expect(faults).toEqual([]);
  expect(code).toContain('orders-dlq');
  expect(code).not.toContain('solution');
});

const broken: [string, string, string][] = [
  [
    'an attribute that does not exist',
    '<Queue name="a" visibiltyTimeout="30s" />',
    'x.mdx:8:3: There is no field "visibiltyTimeout" in <Queue>. Remedy: did you mean "visibilityTimeout"?',
  ],
  [
    'a time without a unit',
    '<Queue name="a" delay="30" />',
    "x.mdx:8:3: <Queue delay> is \"30\": must be a time: '250ms', '30s', '5m', '12h' or '4d'. Remedy: <Queue delay> is the delay of every message, a time: '250ms', '30s', '5m', '12h' or '4d'.",
  ],
  [
    'a dead-letter queue that is not declared',
    '<Queue name="a" redriveTo="b" maxReceiveCount={3} />',
    'x.mdx:8:3: redriveTo="b" names a queue that this sandbox does not declare. Remedy: did you mean "a"?',
  ],
  [
    'half a redrive policy',
    '<Queue name="a" maxReceiveCount={3} />',
    'x.mdx:8:3: The queue "a" has only one of redriveTo and maxReceiveCount. Remedy: a redrive policy needs both.',
  ],
  [
    'a FIFO attribute on a standard queue',
    '<Queue name="a" contentBasedDeduplication />',
    'x.mdx:8:3: contentBasedDeduplication is for FIFO queues; "a" is a standard queue. Remedy: remove it, or end the name in .fifo.',
  ],
  [
    'a delay longer than SQS keeps one',
    '<Queue name="a" delay="1h" />',
    'x.mdx:8:3: <Queue delay> is 1 hour, and SQS takes whole seconds from 0 seconds to 15 minutes. Remedy: choose a value in that range.',
  ],
  [
    'an element that does not belong',
    '<Queue name="a" /> <Topik name="b" />',
    'x.mdx:8:22: There is <Topik> inside <Sandbox>. Remedy: did you mean "Topic"?',
  ],
  [
    'a subscription of what cannot be subscribed',
    '<Topic name="news" /> <Subscription topic="news" to="producer" /> <Producer to="news" />',
    'x.mdx:8:25: to="producer" names a producer, and a queue, function, inbox, phone, webhook, app or delivery stream belongs there. Remedy: declare a queue, function, inbox, phone, webhook, app or delivery stream.',
  ],
  [
    'a subscription to a queue, as if that were a topic',
    '<Queue name="orders" /> <Subscription topic="orders" to="orders" />',
    'x.mdx:8:27: topic="orders" names a queue, and a topic belongs there.',
  ],
  [
    'a FIFO attribute on a standard topic',
    '<Topic name="news" archiveDays={7} />',
    'x.mdx:8:3: archiveDays is for FIFO topics; "news" is a standard topic. Remedy: remove it, or end the name in .fifo.',
  ],
  [
    'a name that two kinds share',
    '<Topic name="news" /> <Inbox name="news" />',
    'x.mdx:8:25: The name "news" is used twice. Remedy: give each one a name of its own.',
  ],
  [
    'a scope without a filter',
    '<Topic name="news" /> <Inbox name="mail" /> <Subscription topic="news" to="mail" filterScope="MessageBody" />',
    'x.mdx:8:47: A subscription says what its filter looks at, and has no filter.',
  ],
  ['a sandbox of nothing', '', 'must declare at least one resource'],
  ['a value that is code', '<Queue name={nameOf()} />', 'x.mdx:8:'],
];

test.each(broken)('%s is refused with its line and a remedy', async (_what, part, fault) => {
  const [first] = await faultsOf(`<Sandbox id="x" seed={1}>\n  ${part}\n</Sandbox>\n`);
  expect(first).toContain(fault);
});

test('topics, recipients and all that is around queues are read into the topology', async () => {
  const parts = [
    '<Topic name="news" displayName="The news" />',
    '<Subscription topic="news" to="mail" filter={{ kind: ["order"] }} confirmed={false} />',
    '<Inbox name="mail" /> <Phone name="phone" /> <Webhook name="hook" status={500} /> <App name="app" />',
    '<Bucket name="uploads" notifications={[{ events: ["s3:ObjectCreated:*"], to: "news" }]} />',
    '<Function name="worker" duration="2s" /> <Bus name="shop" /> <Key name="secret" />',
    '<Rule name="paid" bus="shop" pattern={{ source: ["shop"] }} to={["worker"]} />',
    '<Queue name="orders" key="secret" /> <Role name="clerk" policies={[]} />',
    '<Alarm name="deep" queue="orders" metric="ApproximateNumberOfMessagesVisible" threshold={10} to="news" />',
    '<DeliveryStream name="archive" bucket="uploads" />',
    '<Producer to="news" rate="1/s" role="clerk" attributes={{ kind: ["order", "refund"] }} subject="Hello" />',
  ];
  const mdx = `${front}<Sandbox id="x" seed={1}>\n  ${parts.join('\n  ')}\n</Sandbox>\n`;
  const { sandboxes, faults } = await compileLesson(mdx, 'x.mdx', context);
  expect(faults).toEqual([]);
  expect(sandboxes[0]?.declaration.topology).toMatchObject({
    topics: [{ name: 'news', displayName: 'The news' }],
    subscriptions: [{ topic: 'news', to: 'mail', filter: { kind: ['order'] }, confirmed: false }],
    inboxes: [{ name: 'mail' }],
    webhooks: [{ name: 'hook', status: 500 }],
    buckets: [{ name: 'uploads' }],
    functions: [{ name: 'worker', duration: '2s' }],
    buses: [{ name: 'shop' }],
    rules: [{ name: 'paid', bus: 'shop' }],
    alarms: [{ name: 'deep', to: 'news' }],
    keys: [{ name: 'secret' }],
    roles: [{ name: 'clerk' }],
    deliveryStreams: [{ name: 'archive' }],
  });
});

test('a sandbox of queues declares no other kinds, so that it loads nothing for them', async () => {
  const { sandboxes } = await compileLesson(front + sound, 'x.mdx', context);
  expect(Object.keys(sandboxes[0]?.declaration.topology ?? {}).sort()).toEqual([
    'autoScaling',
    'consumers',
    'producers',
    'queues',
  ]);
});

test('a goal without a solution is refused', async () => {
  const [fault] = await faultsOf(
    '<Sandbox id="x" seed={1} goal={{ queue: "a", visible: 0 }}>\n  <Queue name="a" />\n</Sandbox>\n',
  );
  expect(fault).toContain('The sandbox has a goal but no solution.');
});

test('a goal of no known kind says what is wrong with the kind it resembles', async () => {
  const [fault] = await faultsOf(
    '<Sandbox id="x" seed={1} goal={{ queue: "a", visibel: 0 }} solution={{ runFor: "1m" }}>\n  <Queue name="a" />\n</Sandbox>\n',
  );
  expect(fault).toMatch(
    /^x\.mdx:7:1: There is no field "visibel" in goal\. Remedy: did you mean "visible"\?$/,
  );
});

test('two sandboxes of a lesson have two ids', async () => {
  const one = '<Sandbox id="x" seed={1}>\n  <Queue name="a" />\n</Sandbox>\n';
  const [fault] = await faultsOf(`${one}\n${one}`);
  expect(fault).toBe(
    'x.mdx:11: The sandbox id "x" is used twice. Remedy: give each sandbox of a lesson an id of its own.',
  );
});

test.each([
  ["script={[{ at: '1s', call: 'RecieveMessage' }]}", 'did you mean "ReceiveMessage"?'],
  ["solution={{ runFor: '1m', steps: [{ at: '2m', call: 'PurgeQueue' }] }}", 'the run is over after 1m'],
  ["goal={{ queue: 'b', visible: 0 }} solution={{ runFor: '1m' }}", 'the queue "b", which does not exist'],
])('a slip in the steps or the goal of a sandbox is found: %s', async (attribute, said) => {
  const faults = await faultsOf(`<Sandbox id="a" seed={1} ${attribute}>\n  <Queue name="a" />\n</Sandbox>\n`);
  expect(faults[0]).toMatch(/^x\.mdx:7:/);
  expect(faults[0]).toContain(said);
});
