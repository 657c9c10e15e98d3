import type { SetPlatformApplicationAttributesInput } from '@aws-sdk/client-sns';
import { ok } from '../../kernel/outcome';
import { mergedAttributes, readApplicationAttributes } from './application-attributes';
import { applicationOperation } from './mobile-operation';

/** SetPlatformApplicationAttributes: an empty text takes an attribute away. Source: API reference, SetPlatformApplicationAttributes. */
export const setPlatformApplicationAttributes = applicationOperation<
  SetPlatformApplicationAttributesInput,
  Record<string, never>
>('SetPlatformApplicationAttributes', ({ application, fields }) => {
  const attributes = readApplicationAttributes(fields);
  if (!attributes.ok) return attributes;
  application.attributes = mergedAttributes(application.attributes, attributes.response);
  return ok({});
});
