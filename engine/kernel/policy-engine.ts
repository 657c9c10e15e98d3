import { readPolicyText } from './policy';
import { registerPolicyEngine } from './policy-engine-registry';
import { refusalOf } from './refusal';

// Whoever imports this file has policies from then on.
registerPolicyEngine({ read: readPolicyText, refusal: refusalOf });
