import { checkIfPhoneNumberIsOptedOut } from './check-if-phone-number-is-opted-out';
import { createPlatformApplication } from './create-platform-application';
import { createPlatformEndpoint } from './create-platform-endpoint';
import { createSmsSandboxPhoneNumber } from './create-sms-sandbox-phone-number';
import { deleteEndpoint } from './delete-endpoint';
import { deletePlatformApplication } from './delete-platform-application';
import { deleteSmsSandboxPhoneNumber } from './delete-sms-sandbox-phone-number';
import { getDataProtectionPolicy } from './get-data-protection-policy';
import { getEndpointAttributes } from './get-endpoint-attributes';
import { getPlatformApplicationAttributes } from './get-platform-application-attributes';
import { getSmsAttributes } from './get-sms-attributes';
import { getSmsSandboxAccountStatus } from './get-sms-sandbox-account-status';
import { listEndpointsByPlatformApplication } from './list-endpoints-by-platform-application';
import { listOriginationNumbers } from './list-origination-numbers';
import { listPhoneNumbersOptedOut } from './list-phone-numbers-opted-out';
import { listPlatformApplications } from './list-platform-applications';
import { listSmsSandboxPhoneNumbers } from './list-sms-sandbox-phone-numbers';
import { optInPhoneNumber } from './opt-in-phone-number';
import { putDataProtectionPolicy } from './put-data-protection-policy';
import { setEndpointAttributes } from './set-endpoint-attributes';
import { setPlatformApplicationAttributes } from './set-platform-application-attributes';
import { setSmsAttributes } from './set-sms-attributes';
import { setSmsSandbox } from './set-sms-sandbox';
import { verifySmsSandboxPhoneNumber } from './verify-sms-sandbox-phone-number';

/** Platform applications and endpoints, text messages, data protection; and SetSmsSandbox of our own. */
export const mobileOperations = {
  CheckIfPhoneNumberIsOptedOut: checkIfPhoneNumberIsOptedOut,
  CreatePlatformApplication: createPlatformApplication,
  CreatePlatformEndpoint: createPlatformEndpoint,
  CreateSMSSandboxPhoneNumber: createSmsSandboxPhoneNumber,
  DeleteEndpoint: deleteEndpoint,
  DeletePlatformApplication: deletePlatformApplication,
  DeleteSMSSandboxPhoneNumber: deleteSmsSandboxPhoneNumber,
  GetDataProtectionPolicy: getDataProtectionPolicy,
  GetEndpointAttributes: getEndpointAttributes,
  GetPlatformApplicationAttributes: getPlatformApplicationAttributes,
  GetSMSAttributes: getSmsAttributes,
  GetSMSSandboxAccountStatus: getSmsSandboxAccountStatus,
  ListEndpointsByPlatformApplication: listEndpointsByPlatformApplication,
  ListOriginationNumbers: listOriginationNumbers,
  ListPhoneNumbersOptedOut: listPhoneNumbersOptedOut,
  ListPlatformApplications: listPlatformApplications,
  ListSMSSandboxPhoneNumbers: listSmsSandboxPhoneNumbers,
  OptInPhoneNumber: optInPhoneNumber,
  PutDataProtectionPolicy: putDataProtectionPolicy,
  SetEndpointAttributes: setEndpointAttributes,
  SetPlatformApplicationAttributes: setPlatformApplicationAttributes,
  SetSMSAttributes: setSmsAttributes,
  SetSmsSandbox: setSmsSandbox,
  VerifySMSSandboxPhoneNumber: verifySmsSandboxPhoneNumber,
};
