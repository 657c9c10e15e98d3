import type { ReactNode } from 'react';

function Icon({ size = 14, children }: { size?: number; children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A message anyone can receive. */
export function SolidIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="4.6" fill="var(--spark)" strokeWidth="1" />
    </Icon>
  );
}

/** A message in flight: hollow, with its deadline around it. */
export function RingIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="3" strokeWidth="1" />
      <path d="M8 1.8A6.2 6.2 0 1 1 2.3 10.4" stroke="var(--kind-queue)" strokeWidth="2" />
    </Icon>
  );
}

export function ClockIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.6" strokeWidth="1.2" />
      <path d="M8 4.8V8l2.2 1.6" />
    </Icon>
  );
}

export function HandIcon() {
  return (
    <Icon size={18}>
      <path d="M5.2 8.6V4a1.1 1.1 0 0 1 2.2 0v3.2-4.4a1.1 1.1 0 0 1 2.2 0v4.4-3a1.1 1.1 0 0 1 2.2 0v5.3c0 3-1.7 5-4.3 5-2 0-3-.9-4-2.6L2.4 9.6a1.1 1.1 0 0 1 1.8-1.2z" />
    </Icon>
  );
}

export function PlayIcon() {
  return (
    <Icon size={20}>
      <path d="M4.5 2.8v10.4L13 8z" fill="currentColor" />
    </Icon>
  );
}

export function PauseIcon() {
  return (
    <Icon size={20}>
      <path d="M5 3v10M11 3v10" strokeWidth="3" />
    </Icon>
  );
}

export function StepIcon({ back = false }: { back?: boolean }) {
  return (
    <Icon size={18}>
      <g transform={back ? 'rotate(180 8 8)' : undefined}>
        <path d="M3 3.5v9L9.5 8z" fill="currentColor" />
        <path d="M12.5 3.2v9.6" strokeWidth="2" />
      </g>
    </Icon>
  );
}

export function RestartIcon() {
  return (
    <Icon size={18}>
      <path d="M3.2 6.2A5.3 5.3 0 1 1 2.7 8.8" />
      <path d="M2.6 2.6v3.8h3.8" />
    </Icon>
  );
}

export function TickIcon() {
  return (
    <Icon size={16}>
      <path d="m2.8 8.6 3.4 3.6 7-8" strokeWidth="2.2" />
    </Icon>
  );
}

export function CrossIcon() {
  return (
    <Icon size={16}>
      <path d="m3.5 3.5 9 9m0-9-9 9" strokeWidth="2.2" />
    </Icon>
  );
}
