import { registerPolicyEngine } from '../kernel/policy-engine-registry';
import { readPolicyText } from './policy';
import { refusalOf } from './refusal';

// Whoever imports this file has policies from then on.
registerPolicyEngine({ read: readPolicyText, refusal: refusalOf });
