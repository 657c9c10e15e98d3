import type { Metadata } from 'next';
import { LabList, type ListedLab } from '@/components/lab/lab-list';
import { ProgressTicks } from '@/components/lesson/progress-ticks';
import sheet from '@/components/ui/sheet.module.css';
import { type Lab, loadLabs } from '@/server/labs/load-labs';

export const metadata: Metadata = {
  title: 'Labs',
  description: 'Hands-on labs on AWS messaging, graded from what really happened.',
};

export default async function LabsPage() {
  const { labs } = await loadLabs();
  const modules = new Map(
    labs.flatMap(({ module }) => (module ? [[module.slug, module.title] as const] : [])),
  );
  const others = labs.filter((lab) => !lab.module);
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Labs</h1>
      <p className={sheet.lede}>
        Somebody needs something, and half of it runs already. Any way that meets what they ask for passes:
        the engine looks at what happened to the messages, not at what you clicked.
      </p>
      <ProgressTicks />
      {[...modules].map(([slug, title]) => (
        <LabList
          key={slug}
          title={title}
          labs={labs.filter((lab) => lab.module?.slug === slug).map(listed)}
        />
      ))}
      {others.length > 0 && <LabList title="More labs" labs={others.map(listed)} />}
      {labs.length === 0 && <p>There is no lab yet.</p>}
    </main>
  );
}

function listed({ id, title, topic, summary, minutes, tasks }: Lab): ListedLab {
  return { id, title, topic, summary, minutes, tasks: tasks.length };
}
