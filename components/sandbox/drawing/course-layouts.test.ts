import { expect, test } from 'vitest';
import { roomFor } from '@/components/lesson/room-for';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { WorldView } from '@/engine/client/view';
import { localSandbox } from '@/engine/host/local-sandbox';
import { ManualClock } from '@/engine/host/manual-clock';
import { loadCourse } from '@/server/content/load-course';
import { pageSandbox } from '@/server/content/page-sandbox';
import { labDeclaration } from '@/server/labs/lab-declaration';
import { loadLabs } from '@/server/labs/load-labs';
import { layoutFor } from './testing/declared-layout';
import { digestOf, layoutText } from './testing/layout-text';

const WIDTHS = [320, 390, 588, 700, 800, 1000];
/** Those of which the fixture holds every box and curve, on a phone and in a lesson's column. */
const IN_FULL = [
  'standard-queues/forgetful',
  'dead-letter-queues/poison',
  'scaling-consumers/group',
  'subscriptions/four',
  's3-events/bus',
  'labs/locked-alarm',
];

async function openedView(declaration: SandboxDeclaration): Promise<WorldView> {
  const client = localSandbox(new ManualClock());
  const { view } = await client.open(declaration);
  client.close();
  return view;
}

interface NamedWorld {
  /** Where it stands: `topics/once`, `labs/three-teams`. */
  name: string;
  declaration: SandboxDeclaration;
}

async function courseWorlds(): Promise<NamedWorld[]> {
  const [{ lessons }, { labs }] = await Promise.all([loadCourse(), loadLabs()]);
  return [
    ...lessons.flatMap(({ slug, sandboxes }) =>
      sandboxes.map(({ declaration }) => ({ name: `${slug}/${declaration.id}`, declaration })),
    ),
    ...labs.map((lab) => ({ name: `labs/${lab.id}`, declaration: labDeclaration(lab) })),
  ];
}

const worlds = await courseWorlds();

async function recorded({ name, declaration }: NamedWorld): Promise<string> {
  const view = await openedView(declaration);
  const text = (width: number) => layoutText(layoutFor(declaration, width, view));
  const page = pageSandbox(declaration);
  const { wide, middle, narrow } = roomFor(page.declaration, page.graph);
  const line = [
    `${name} room ${wide} ${middle} ${narrow}`,
    ...WIDTHS.map((width) => `${width} ${digestOf(text(width))}`),
  ].join(' | ');
  return IN_FULL.includes(name) ? [line, text(320), text(800)].join('\n\n') : line;
}

// A change that is meant is recorded anew with `npx vitest run --project unit components/sandbox/drawing --update`.
test('every world of the course is laid out as it was recorded, and its page keeps as much room', async () => {
  const lines: string[] = [];
  for (const world of worlds) lines.push(await recorded(world));
  expect(worlds.map(({ name }) => name)).toEqual(expect.arrayContaining(IN_FULL));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./fixtures/course-layouts.txt');
});
