import type { Metadata } from 'next';
import sheet from '@/components/ui/sheet.module.css';
import { loadCourse } from '@/server/content/load-course';
import { loadGlossary } from '@/server/content/load-glossary';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Glossary',
  description: 'The words of AWS messaging, in plain sentences.',
};

export default async function GlossaryPage() {
  const [{ terms }, course] = await Promise.all([loadGlossary(), loadCourse()]);
  const titles = new Map(course.lessons.map((lesson) => [lesson.slug, lesson.title]));
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Glossary</h1>
      <p className={sheet.lede}>{terms.size} words that the lessons use, and the exam with them.</p>
      <dl className={styles.terms}>
        {[...terms.values()].map((term) => (
          <div key={term.id} id={term.id}>
            <dt>
              {term.term}
              {term.aliases.length > 0 && <small> also {term.aliases.join(', ')}</small>}
            </dt>
            <dd>
              <p>{term.definition}</p>
              {(term.lesson || term.see.length > 0) && (
                <p className={styles.links}>
                  {term.lesson && (
                    <a href={`/learn/${term.lesson}`}>{titles.get(term.lesson) ?? term.lesson}</a>
                  )}
                  {term.see.map((id) => (
                    <a key={id} href={`#${id}`}>
                      {terms.get(id)?.term ?? id}
                    </a>
                  ))}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
