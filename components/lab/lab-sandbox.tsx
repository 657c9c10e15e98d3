'use client';

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { CodeDrawer } from '@/components/code/code-drawer';
import type { SandboxProps } from '@/components/sandbox/sandbox';
import { afterLoad } from '@/components/shell/after-load';
import type { PageDeclaration } from '@/engine/client/declaration';

interface Parts {
  Sandbox: ComponentType<SandboxProps>;
  Tasks: ComponentType;
  TerminalDrawer: ComponentType;
}

/** A lab's world. It is what the page is for, so it loads as soon as the page stands. */
export function LabSandbox({
  declaration,
  lab,
  children,
}: {
  declaration: PageDeclaration;
  lab: string;
  children: ReactNode;
}) {
  const [parts, setParts] = useState<Parts>();
  const [failed, setFailed] = useState(false);
  useEffect(
    () =>
      afterLoad(() => {
        Promise.all([
          import('@/components/sandbox/sandbox'),
          import('@/components/sandbox/tasks'),
          import('./terminal-drawer'),
        ]).then(
          ([{ Sandbox }, { Tasks }, { TerminalDrawer }]) => setParts({ Sandbox, Tasks, TerminalDrawer }),
          () => setFailed(true),
        );
      }),
    [],
  );
  if (parts) {
    const passed = () => dispatchEvent(new CustomEvent('fanout:lab-passed'));
    return (
      <parts.Sandbox
        declaration={declaration}
        lesson={lab}
        heading={<parts.Tasks />}
        footing={
          <>
            <CodeDrawer keepAs={lab} />
            <parts.TerminalDrawer />
          </>
        }
        onGoal={passed}
      />
    );
  }
  return (
    <div>
      {children}
      {failed && <p role="alert">The lab could not be loaded. Check the connection, then reload the page.</p>}
    </div>
  );
}
