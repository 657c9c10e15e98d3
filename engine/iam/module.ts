import { UNTOUCHED_ACCOUNT } from '../hash-form';
import { defineModule } from '../module/define-module';
import { type EventRows, movement } from '../module/event-row';
import { sentencePart } from '../module/sentences';
import { lastPart } from '../topology/resource-scope';
import { roleKind } from './declare-role';
import type { IamEvent } from './events';
import { iamService } from './service';
import type { IamKinds } from './spec';

const eventRows: EventRows<IamEvent, undefined> = {
  'iam.access-denied': {
    told: true,
    sentence: ({ principal, action, resource, reason }) =>
      `${lastPart(principal)} was refused ${action} on ${lastPart(resource)}: ${sentencePart(reason)}`,
    movement: ({ by, principal, resource }) =>
      movement('denied', by ?? lastPart(principal), lastPart(resource)),
  },
};

/** What the product knows of IAM. An account whose identities are kept has CloudTrail's record and CloudWatch's metrics as well. */
export const iamModule = defineModule<{ events: IamEvent; kinds: IamKinds }>({
  name: 'iam',
  aws: { title: 'IAM' },
  hosting: { resources: ['entities', 'policies'] },
  service: iamService,
  requires: ['cloudtrail', 'cloudwatch'],
  observes: true,
  countedUntouched: UNTOUCHED_ACCOUNT,
  kinds: { roles: roleKind },
  events: eventRows,
  calls: {
    naming: ['RoleName', 'UserName'],
    sentences: { CreateRole: ({ by, of }) => `${by} created the role ${of}` },
  },
});
