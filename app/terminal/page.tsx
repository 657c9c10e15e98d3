import type { Metadata } from 'next';
import { Terminal } from '@/components/terminal/terminal';
import sheet from '@/components/ui/sheet.module.css';
import { LIVE_DECLARATION } from '@/server/cloud/accounts/live-declaration';

export const metadata: Metadata = {
  title: 'Use your own terminal',
  description: 'A private AWS account of your own: the AWS CLI and the SDKs talk to the course.',
};

export default function TerminalPage() {
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Use your own terminal</h1>
      <p className={sheet.lede}>
        You get a private AWS account on this site’s own endpoint. The AWS CLI, boto3 and the SDKs work with
        it as they do with AWS, nothing costs anything, and nobody else sees what you do. It is kept until you
        come back.
      </p>
      <Terminal live={LIVE_DECLARATION} />
    </main>
  );
}
