/** What AWS and its tools call a service; the world's own machinery has no such names. */
export interface AwsNames {
  /** In a sentence: `'SNS'`, `'EventBridge'`. */
  title: string;
  /** The command line's: `aws events …`. Left out, the service's own. */
  cli?: string;
  /** Of the SDK's client: `EventBridge`Client. Left out, the service's own in capitals. */
  sdk?: string;
}

/** `'SNS'`: the SDK's client is `SNSClient`, in the package `@aws-sdk/client-sns`. @param service its own name */
export function sdkName(service: string, aws: AwsNames | undefined): string {
  return aws?.sdk ?? service.toUpperCase();
}
