import 'server-only';
import { SIGNING_CERTIFICATE_PATH } from '@/engine/sns/envelope';
import type { SigningKey } from './signing-key';

/** Whether a request asks for the certificate of a message. */
export function asksForCertificate(url: string): boolean {
  return url === SIGNING_CERTIFICATE_PATH;
}

const AWS_HOST = /^https:\/\/sns\.[a-z0-9-]+\.amazonaws\.com(?=\/)/;
const LINKS = ['SigningCertURL', 'SubscribeURL', 'UnsubscribeURL'];
const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  confirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
};

/**
 * The body of a request to a webhook, with links that lead to this endpoint in place of AWS's, and signed with our key: a
 * confirmation's link is part of what is signed. What is no envelope of SNS stays as it is.
 * Source of the lines: SNS Developer Guide, sns-verify-signature-of-message.
 */
export function withOwnUrls(body: string, origin: string, key: SigningKey): string {
  const envelope = parseEnvelope(body);
  if (!envelope) return body;
  for (const name of LINKS) {
    const link = envelope[name];
    if (typeof link === 'string') envelope[name] = link.replace(AWS_HOST, origin);
  }
  const names = envelope.Type === 'Notification' ? SIGNED.Notification : SIGNED.confirmation;
  const lines = names.filter((name) => envelope[name] !== undefined);
  const text = lines.map((name) => `${name}\n${envelope[name]}\n`).join('');
  envelope.Signature = key.sign(text, envelope.SignatureVersion === '2' ? '2' : '1');
  return JSON.stringify(envelope, null, 2);
}

function parseEnvelope(body: string): Record<string, unknown> | undefined {
  try {
    const parsed = JSON.parse(body);
    const isEnvelope = typeof parsed?.SigningCertURL === 'string' && typeof parsed.Signature === 'string';
    return isEnvelope ? parsed : undefined;
  } catch {
    return undefined;
  }
}
