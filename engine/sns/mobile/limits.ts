const guide = 'https://docs.aws.amazon.com/sns/latest/dg';
const api = 'https://docs.aws.amazon.com/sns/latest/api';

/** What SNS limits in mobile push and text messages, with the source of each number. */
export const mobileLimits = {
  applicationNameCharacters: { min: 1, max: 256, source: `${api}/API_CreatePlatformApplication.html` },
  customUserDataBytes: { max: 2048, source: `${api}/API_CreatePlatformEndpoint.html` },
  appleTokenCharacters: { max: 400, source: `${api}/API_CreatePlatformEndpoint.html` },
  tokenCharacters: { max: 4096, source: `${api}/API_CreatePlatformEndpoint.html` },
  originationNumbersPage: { min: 1, max: 30, source: `${api}/API_ListOriginationNumbers.html` },
  sandboxNumbersPage: { min: 1, max: 100, source: `${api}/API_ListSMSSandboxPhoneNumbers.html` },
  sandboxNumbers: { max: 10, source: `${guide}/sns-sms-sandbox.html` },
  /** Codes sent to one number in 24 hours. */
  sandboxCodes: { max: 5, source: `${guide}/sns-sms-sandbox-verifying-phone-numbers.html` },
  sandboxCodeMinutes: { value: 15, source: `${guide}/sns-sms-sandbox-verifying-phone-numbers.html` },
  /** A number stays for so long after the last code before it may be deleted. */
  sandboxDeleteHours: { value: 24, source: `${guide}/sns-sms-sandbox-verifying-phone-numbers.html` },
  optInDays: { value: 30, source: `${api}/API_OptInPhoneNumber.html` },
  /** US dollars a month, unless AWS raises it. */
  monthlySpend: { default: 1, source: `${guide}/channels-sms-awssupport-spend-threshold.html` },
  /** Millionths of a US dollar for one part of a message to a United States number. */
  smsPriceMicros: { value: 6450, source: 'https://aws.amazon.com/sns/sms-pricing/' },
  smsCharacters: { max: 1600, source: `${guide}/sms_publish-to-phone.html` },
  /** Characters in a single message, and in each of several parts. */
  smsPartGsm: { single: 160, several: 153, source: `${guide}/sms_publish-to-phone.html` },
  smsPartUnicode: { single: 70, several: 67, source: `${guide}/sms_publish-to-phone.html` },
  senderIdCharacters: { min: 1, max: 11, source: `${api}/API_SetSMSAttributes.html` },
  dataProtectionPolicyBytes: { max: 30_720, source: `${api}/API_PutDataProtectionPolicy.html` },
} as const;
