/** A platform application: SNS's account with a push service. `attributes` are those that GetPlatformApplicationAttributes shows. */
export type PlatformApplication = {
  arn: string;
  region: string;
  accountId: string;
  platform: string;
  name: string;
  attributes: { [name: string]: string };
};

/** One app on one device. */
export type PlatformEndpoint = {
  arn: string;
  applicationArn: string;
  token: string;
  customUserData?: string;
  enabled: boolean;
};

/** A destination number of the SMS sandbox. */
export type SandboxNumber = {
  number: string;
  verified: boolean;
  /** The code that was sent last, and until when it is good. */
  code: string;
  codeUntilMs: number;
  createdAtMs: number;
  /** When codes were sent in the last 24 hours. */
  codesSentAtMs: number[];
};

/** What one account has set and spent on text messages in one Region. */
export type SmsAccount = {
  /** SMS attributes that were set. */
  attributes: { [name: string]: string };
  /** When the account last opted a number in again. */
  optedInAtMs: Map<string, number>;
  /** Whether messages go to verified numbers alone. */
  inSandbox: boolean;
  sandbox: Map<string, SandboxNumber>;
  /** The month (`YYYY-MM`) that `spentMicros` belongs to. */
  month: string;
  /** Millionths of a US dollar. */
  spentMicros: number;
};

/** Mobile push and text messages. */
export interface MobileState {
  /** By ARN. */
  applications: Map<string, PlatformApplication>;
  /** By ARN. */
  endpoints: Map<string, PlatformEndpoint>;
  /** ARNs of an application's endpoints by token, by the application's ARN. */
  tokens: Map<string, Map<string, string>>;
  /** By `region/account`. */
  sms: Map<string, SmsAccount>;
}

export function emptyMobile(): MobileState {
  return { applications: new Map(), endpoints: new Map(), tokens: new Map(), sms: new Map() };
}

/** What an account has set for text messages, made on first use. */
export function smsAccount(mobile: MobileState, region: string, accountId: string): SmsAccount {
  const key = `${region}/${accountId}`;
  const known = mobile.sms.get(key);
  if (known) return known;
  const account: SmsAccount = {
    attributes: {},
    optedInAtMs: new Map(),
    inSandbox: false,
    sandbox: new Map(),
    month: '',
    spentMicros: 0,
  };
  mobile.sms.set(key, account);
  return account;
}

export function addEndpoint(mobile: MobileState, endpoint: PlatformEndpoint): void {
  mobile.endpoints.set(endpoint.arn, endpoint);
  const tokens = mobile.tokens.get(endpoint.applicationArn) ?? new Map<string, string>();
  tokens.set(endpoint.token, endpoint.arn);
  mobile.tokens.set(endpoint.applicationArn, tokens);
}

export function removeEndpoint(mobile: MobileState, endpoint: PlatformEndpoint): void {
  mobile.endpoints.delete(endpoint.arn);
  mobile.tokens.get(endpoint.applicationArn)?.delete(endpoint.token);
}
