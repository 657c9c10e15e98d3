import type { ServiceOutline } from '../service-outline';
import { geometry } from './geometry';
import { AppGlyph, InboxGlyph, PhoneGlyph, WebhookGlyph } from './glyphs';

export const recipientsOutline: ServiceOutline = {
  geometry,
  glyphs: {
    inbox: { Glyph: InboxGlyph },
    phone: { Glyph: PhoneGlyph },
    webhook: { Glyph: WebhookGlyph },
    app: { Glyph: AppGlyph },
  },
};
