/** Bounds of the recipients. They stand outside AWS, so but for the timeout they are the course's own. */
export const recipientLimits = {
  /** SNS gives up waiting for an HTTP answer. */
  httpTimeoutSeconds: {
    value: 15,
    source: 'https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.prepare.html',
  },
  /** Of one recipient, the newest. */
  receivedKept: { max: 100 },
  /** Recipients that nobody declared, made by what was delivered to them: beyond these the oldest is forgotten. */
  undeclared: { max: 1000 },
  webhookLatencyMs: { default: 50 },
} as const;
