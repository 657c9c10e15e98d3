import type { ServiceOutline } from '../service-outline';
import { declaredRecipients } from './declared-input';
import { AppGlyph, InboxGlyph, PhoneGlyph, WebhookGlyph } from './glyphs';
import { recipientsGraph } from './graph';

export const recipientsOutline: ServiceOutline = {
  service: 'recipients',
  graph: recipientsGraph,
  inputOf: declaredRecipients,
  glyphs: {
    inbox: { Glyph: InboxGlyph },
    phone: { Glyph: PhoneGlyph },
    webhook: { Glyph: WebhookGlyph },
    app: { Glyph: AppGlyph },
  },
};
