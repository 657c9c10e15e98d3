import type { DeletePlatformApplicationInput } from '@aws-sdk/client-sns';
import { deletion } from './mobile-operation';

/** DeletePlatformApplication: its endpoints go with it. Source: API reference, DeletePlatformApplication. */
export const deletePlatformApplication = deletion<DeletePlatformApplicationInput>(
  'DeletePlatformApplication',
  'PlatformApplicationArn',
  'app/',
  ({ mobile }, arn) => {
    for (const endpoint of mobile.tokens.get(arn)?.values() ?? []) mobile.endpoints.delete(endpoint);
    mobile.tokens.delete(arn);
    mobile.applications.delete(arn);
  },
);
