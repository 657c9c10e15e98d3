import {
  addEndpoint,
  emptyMobile,
  type MobileState,
  type PlatformApplication,
  type PlatformEndpoint,
  type SandboxNumber,
  type SmsAccount,
} from './state';

type SmsAccountSnapshot = {
  key: string;
  attributes: { [name: string]: string };
  optedInAtMs: [string, number][];
  inSandbox: boolean;
  sandbox: SandboxNumber[];
  month: string;
  spentMicros: number;
};

/** Mobile push and text messages as plain data. */
export type MobileSnapshot = {
  applications: PlatformApplication[];
  endpoints: PlatformEndpoint[];
  sms: SmsAccountSnapshot[];
};

export function snapshotMobile(mobile: MobileState): MobileSnapshot {
  return {
    applications: [...mobile.applications.values()].map((one) => ({
      ...one,
      attributes: { ...one.attributes },
    })),
    endpoints: [...mobile.endpoints.values()].map((one) => ({ ...one })),
    sms: [...mobile.sms].map(([key, account]) => snapshotSms(key, account)),
  };
}

function snapshotSms(key: string, account: SmsAccount): SmsAccountSnapshot {
  return {
    key,
    attributes: { ...account.attributes },
    optedInAtMs: [...account.optedInAtMs],
    inSandbox: account.inSandbox,
    sandbox: [...account.sandbox.values()].map(copyNumber),
    month: account.month,
    spentMicros: account.spentMicros,
  };
}

export function restoreMobile(snapshot: MobileSnapshot): MobileState {
  const mobile = emptyMobile();
  for (const one of snapshot.applications) {
    mobile.applications.set(one.arn, { ...one, attributes: { ...one.attributes } });
  }
  for (const one of snapshot.endpoints) addEndpoint(mobile, { ...one });
  for (const { key, ...one } of snapshot.sms) {
    mobile.sms.set(key, {
      ...one,
      attributes: { ...one.attributes },
      optedInAtMs: new Map(one.optedInAtMs),
      sandbox: new Map(one.sandbox.map((number) => [number.number, copyNumber(number)])),
    });
  }
  return mobile;
}

function copyNumber(number: SandboxNumber): SandboxNumber {
  return { ...number, codesSentAtMs: [...number.codesSentAtMs] };
}
