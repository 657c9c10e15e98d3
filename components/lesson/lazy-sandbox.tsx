'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { SandboxDeclaration } from '@/engine/client/declaration';

type SandboxProps = { declaration: SandboxDeclaration; lesson: string };

/** Loads the engine and its stage when the reader comes near, and not before: reading stays light. */
export function LazySandbox({ children, ...props }: SandboxProps & { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [Sandbox, setSandbox] = useState<ComponentType<SandboxProps>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        import('@/components/sandbox/sandbox').then(
          (module) => setSandbox(() => module.Sandbox),
          () => setFailed(true),
        );
      },
      { rootMargin: '500px 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  if (Sandbox) return <Sandbox {...props} />;
  return (
    <div ref={place}>
      {children}
      {failed && (
        <p role="alert">The sandbox could not be loaded. Check the connection, then reload the page.</p>
      )}
    </div>
  );
}
