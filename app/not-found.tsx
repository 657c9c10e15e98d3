import type { Metadata } from 'next';
import { DeadLetterQueueGlyph } from '@/components/resources/sqs/glyphs';
import sheet from '@/components/ui/sheet.module.css';

export const metadata: Metadata = { title: 'Nothing at this address' };

export default function NotFound() {
  return (
    <main id="main" className={sheet.sheet}>
      <DeadLetterQueueGlyph size={96} />
      <h1>This page went to the dead-letter queue</h1>
      <p className={sheet.lede}>
        Nothing answers at this address. <a href="/">The course</a> does, and so does{' '}
        <a href="/search">the search</a>.
      </p>
    </main>
  );
}
