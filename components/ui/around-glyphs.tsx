import { Frame, type GlyphProps } from './glyph-frame';

/** One in, many out: a hub with rays. */
export function TopicGlyph(props: GlyphProps) {
  return (
    <Frame kind="topic" {...props}>
      <path d="M12.5 12 21 5M13 12h8.5M12.5 12l8.5 7" fill="none" />
      <path d="M9.2 5.8 14 9v6l-4.8 3.2L4 15V9z" />
    </Frame>
  );
}

/** Parallel lanes, each in order, read but not emptied. */
export function StreamGlyph(props: GlyphProps) {
  return (
    <Frame kind="stream" {...props}>
      <path d="M5.5 4.5H22l-3.5 15H2z" />
      <path d="M4.4 9.5h16.4M3.2 14.5h16.4" fill="none" />
    </Frame>
  );
}

/** Holds objects and tells of them. */
function BucketGlyph(props: GlyphProps) {
  return (
    <Frame kind="bucket" {...props}>
      <path d="M3.5 6 6 20.5h12L20.5 6" />
      <ellipse cx="12" cy="6" rx="8.5" ry="2.6" />
      <path d="M9 13.2h6" fill="none" />
    </Frame>
  );
}

/** One long line that many listen to. */
function BusGlyph(props: GlyphProps) {
  return (
    <Frame kind="bus" {...props}>
      <rect x="2" y="9" width="20" height="6" rx="3" />
      <path d="M6 9V4.5m6 4.5V4.5M18 9V4.5M9 15v4.5m6-4.5v4.5" fill="none" />
    </Frame>
  );
}

/** Code that runs when it is called. */
function FunctionGlyph(props: GlyphProps) {
  return (
    <Frame kind="function" {...props}>
      <rect x="2.5" y="2.5" width="19" height="19" rx="4" />
      <path d="M7.5 6.5h2.8L16 17.5h1.5M11.4 10.6 7.6 17.5" fill="none" />
    </Frame>
  );
}

function InboxGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <rect x="2" y="5" width="20" height="14" rx="2" />
      <path d="m2.6 6.4 9.4 7 9.4-7" fill="none" />
    </Frame>
  );
}

function PhoneGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <rect x="6.5" y="2" width="11" height="20" rx="2.4" />
      <path d="M9 7h6M9 10.5h4M11 18.8h2" fill="none" />
    </Frame>
  );
}

function WebhookGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <rect x="3" y="3.5" width="18" height="7" rx="2" />
      <rect x="3" y="13.5" width="18" height="7" rx="2" />
      <path d="M6.5 7h.01M6.5 17h.01M11 7h6.5M11 17h6.5" fill="none" />
    </Frame>
  );
}

function AppGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <path d="M6.4 16V10.5a5.6 5.6 0 0 1 11.2 0V16l1.9 2.2h-15z" />
      <path d="M10 20.6a2.2 2.2 0 0 0 4 0M12 2.4v2.2" fill="none" />
    </Frame>
  );
}

/** Watches a number. */
function AlarmGlyph(props: GlyphProps) {
  return (
    <Frame kind="alarm" {...props}>
      <circle cx="12" cy="13" r="8" />
      <path d="M12 8.5v5M12 16.6v.01M3 7l3.2-3.2M21 7l-3.2-3.2" fill="none" />
    </Frame>
  );
}

const glyphs = {
  bucket: BucketGlyph,
  bus: BusGlyph,
  function: FunctionGlyph,
  inbox: InboxGlyph,
  phone: PhoneGlyph,
  webhook: WebhookGlyph,
  app: AppGlyph,
  alarm: AlarmGlyph,
} as const;

/** What stands around queues and topics in a drawing. */
export type AroundKind = keyof typeof glyphs;

export const aroundKinds = Object.keys(glyphs);

export function isAroundKind(kind: string): kind is AroundKind {
  return kind in glyphs;
}

/** The glyph of a kind that stands around queues and topics. */
export function AroundGlyph({ kind, ...props }: GlyphProps & { kind: AroundKind }) {
  const Shape = glyphs[kind];
  return <Shape {...props} />;
}
