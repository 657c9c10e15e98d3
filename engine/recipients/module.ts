import { defineModule } from '../module/define-module';
import { appKind, inboxKind, phoneKind, webhookKind } from './declare';
import { graph } from './graph';
import { recipientsService } from './service';
import type { RecipientKinds } from './spec';

/** What the product knows of who receives outside AWS. */
export const recipientsModule = defineModule<{ kinds: RecipientKinds }>({
  name: 'recipients',
  service: recipientsService,
  requires: ['iam'],
  kinds: { inboxes: inboxKind, phones: phoneKind, webhooks: webhookKind, apps: appKind },
  graph,
});
