import { textOf } from '../../sandbox/panels/form-text';

/** The Attributes that a filled form asks for; none when nothing is filled in. */
export function subscriptionAttributesIn(form: FormData): Record<string, unknown> {
  const policy = textOf(form, 'FilterPolicy');
  const attributes = {
    ...(policy !== '' && { FilterPolicy: policy }),
    ...(form.get('raw') && { RawMessageDelivery: 'true' }),
  };
  return Object.keys(attributes).length === 0 ? {} : { Attributes: attributes };
}
