import './globals.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { ContentWatcher } from '@/components/shell/content-watcher';
import { OutboxGate } from '@/components/shell/outbox-gate';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { themeScript } from '@/components/shell/theme-script';

const head = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-bricolage',
  display: 'swap',
});

const text = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-literata',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

// A family of its own, because a file is fetched early only with its family: pages without emphasis never ask for it.
const emphasis = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
  weight: '200 900',
  style: 'italic',
  variable: '--font-literata-italic',
  display: 'swap',
  preload: false,
});

const code = localFont({
  src: '../node_modules/@fontsource-variable/red-hat-mono/files/red-hat-mono-latin-wght-normal.woff2',
  weight: '300 700',
  variable: '--font-mono',
  display: 'swap',
  preload: false,
});

export const metadata: Metadata = {
  title: { default: 'Fanout: AWS messaging you can run', template: '%s · Fanout' },
  description:
    'An exam-prep course for AWS messaging and integration in which nothing is merely told: every lesson runs.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ec' },
    { media: '(prefers-color-scheme: dark)', color: '#10191c' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${head.variable} ${text.variable} ${emphasis.variable} ${code.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* Before the first paint, so that a chosen theme does not flash. */}
        <script>{themeScript}</script>
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the text
        </a>
        <SiteHeader />
        {children}
        <SiteFooter />
        <OutboxGate />
        <ContentWatcher />
      </body>
    </html>
  );
}
