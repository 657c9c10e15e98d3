import type {
  GetPlatformApplicationAttributesInput,
  GetPlatformApplicationAttributesResponse,
} from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { shownAttributes } from './application-attributes';
import { applicationOperation } from './mobile-operation';

/** GetPlatformApplicationAttributes: all but the credentials. Source: API reference, GetPlatformApplicationAttributes. */
export const getPlatformApplicationAttributes = applicationOperation<
  GetPlatformApplicationAttributesInput,
  GetPlatformApplicationAttributesResponse
>('GetPlatformApplicationAttributes', ({ application }) =>
  ok({ Attributes: shownAttributes(application.attributes) }),
);
