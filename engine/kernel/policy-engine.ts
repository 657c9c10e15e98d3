import { readPolicyText } from './policy';
import { shelvePolicyEngine } from './policy-shelf';
import { refusalOf } from './refusal';

// Whoever imports this file has policies from then on.
shelvePolicyEngine({ read: readPolicyText, refusal: refusalOf });
