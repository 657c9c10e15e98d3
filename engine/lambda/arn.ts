/** The service that an ARN names: `sqs`, `sns`, `lambda`, `events`. */
export function serviceOfArn(arn: string): string {
  return arn.split(':')[2] ?? '';
}

export function regionOfArn(arn: string): string {
  return arn.split(':')[3] ?? '';
}

/** The last part of an ARN: what people call the resource. */
export function nameOfArn(arn: string): string {
  return arn.split(/[:/]/).at(-1) ?? arn;
}

/** The URL of a queue's ARN. */
export function queueUrlOf(arn: string): string {
  const [, , , region = '', accountId = '', name = ''] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
}
