import { defineModule } from '../module/define-module';
import { cloudtrailService } from './service';

/** What the product knows of CloudTrail, which hears every call from the start. */
export const cloudTrailModule = defineModule<Record<never, never>>({
  name: 'cloudtrail',
  aws: { title: 'CloudTrail', sdk: 'CloudTrail' },
  service: cloudtrailService,
  requires: ['iam'],
  observes: true,
});
