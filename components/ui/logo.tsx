/** The mark: one message in, three out. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round">
        <path d="M11 16C17 16 17 5.5 25 5.5M11 16h14M11 16c6 0 6 10.5 14 10.5" />
      </g>
      <circle cx="7.5" cy="16" r="5" fill="var(--spark)" />
      <circle cx="26.5" cy="5.5" r="3" fill="currentColor" />
      <circle cx="26.5" cy="16" r="3" fill="currentColor" />
      <circle cx="26.5" cy="26.5" r="3" fill="currentColor" />
    </svg>
  );
}
