import { Frame, type GlyphProps } from '@/components/ui/glyph-frame';

export function InboxGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <rect x="2" y="5" width="20" height="14" rx="2" />
      <path d="m2.6 6.4 9.4 7 9.4-7" fill="none" />
    </Frame>
  );
}

export function PhoneGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <rect x="6.5" y="2" width="11" height="20" rx="2.4" />
      <path d="M9 7h6M9 10.5h4M11 18.8h2" fill="none" />
    </Frame>
  );
}

export function WebhookGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <rect x="3" y="3.5" width="18" height="7" rx="2" />
      <rect x="3" y="13.5" width="18" height="7" rx="2" />
      <path d="M6.5 7h.01M6.5 17h.01M11 7h6.5M11 17h6.5" fill="none" />
    </Frame>
  );
}

export function AppGlyph(props: GlyphProps) {
  return (
    <Frame kind="recipient" {...props}>
      <path d="M6.4 16V10.5a5.6 5.6 0 0 1 11.2 0V16l1.9 2.2h-15z" />
      <path d="M10 20.6a2.2 2.2 0 0 0 4 0M12 2.4v2.2" fill="none" />
    </Frame>
  );
}
