'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { afterLoad, onFirstSign } from '@/components/shell/after-load';
import type { PageDeclaration } from '@/engine/client/declaration';

type SandboxProps = { declaration: PageDeclaration; lesson: string };

/** Loads the engine and its stage when the reader comes near, and not before: reading stays light. */
export function LazySandbox({ children, ...props }: SandboxProps & { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [Sandbox, setSandbox] = useState<ComponentType<SandboxProps>>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    return whenNear(place.current, () => {
      import('@/components/sandbox/sandbox').then(
        (module) => setSandbox(() => module.Sandbox),
        () => setFailed(true),
      );
    });
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

// Somebody who reads on arrives soon; somebody who has not moved yet sees the first screen and needs nothing more.
const nearPx = { reading: 500, still: 0 };

/** Calls once when the element comes near, but never while the page is still loading. Returns the way to call it off. */
function whenNear(element: Element, call: () => void): () => void {
  let observer: IntersectionObserver | undefined;
  const watch = (marginPx: number) => {
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        stop();
        call();
      },
      { rootMargin: `${marginPx}px 0px` },
    );
    observer.observe(element);
  };
  let margin = nearPx.still;
  const stopWaiting = afterLoad(() => watch(margin));
  const stopListening = onFirstSign(() => {
    margin = nearPx.reading;
    if (observer) watch(margin);
  });
  const stop = () => {
    stopWaiting();
    stopListening();
    observer?.disconnect();
  };
  return stop;
}
