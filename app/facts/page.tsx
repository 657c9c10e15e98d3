import type { Metadata } from 'next';
import sheet from '@/components/ui/sheet.module.css';
import { type Fact, loadFacts } from '@/server/content/load-facts';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Facts and sources',
  description: 'Every number that the course prints, where it was read and when.',
};

export default async function FactsPage() {
  const { facts } = await loadFacts();
  const sourced = [...facts.values()].filter((fact) => fact.confidence !== 'unsourced');
  const services = [...new Set(sourced.map((fact) => fact.service))];
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Facts and sources</h1>
      <p className={sheet.lede}>
        A number is written once in this course: here, or in the engine that enforces it. Each says where it
        was read and when, and what the exam still expects where AWS has moved on.
      </p>
      {services.map((service) => (
        <section key={service}>
          <h2>{service}</h2>
          <ul className={styles.facts}>
            {sourced
              .filter((fact) => fact.service === service)
              .map((fact) => (
                <FactEntry key={fact.id} fact={fact} />
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

function FactEntry({ fact }: { fact: Fact }) {
  return (
    <li id={fact.id}>
      <p className={styles.statement}>
        {fact.statement}
        {fact.text && (
          <>
            {': '}
            <b>{fact.text}</b>
          </>
        )}
      </p>
      {fact.examSays && <p>The exam says: {fact.examSays}</p>}
      {fact.today && <p>Today: {fact.today}</p>}
      <p className={styles.source}>
        {fact.sourceUrl ? <a href={fact.sourceUrl}>{fact.source}</a> : fact.source}
        <span>
          read <time dateTime={fact.checked}>{fact.checked}</time>
          {fact.confidence === 'secondary' && ', in a copy'}
        </span>
      </p>
    </li>
  );
}
