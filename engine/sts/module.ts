import { defineModule } from '../module/define-module';
import { stsService } from './service';

/** What the product knows of STS. */
export const stsModule = defineModule<Record<never, never>>({
  name: 'sts',
  aws: { title: 'STS' },
  service: stsService,
  requires: ['iam'],
});
