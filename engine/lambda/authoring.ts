import type { Authoring } from '../module/authoring';
import { requestFields } from './request-fields';

export const authoring: Authoring = { requests: requestFields };
