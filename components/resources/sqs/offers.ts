import type { SandboxDeclaration } from '@/engine/client/declaration';
import { isOffered } from '../operation-id';

/** What can be done with a message of a world whose lesson names no calls. */
export const usual = [
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
] as const;

/** Operations with a button of their own below the forms, and those with one beside a message. */
export const WITH_BUTTONS = ['sqs:PurgeQueue', 'sqs:StartMessageMoveTask'];
export const BUTTONS = [...WITH_BUTTONS, 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'];

/** Whether the lesson puts this call into the reader's hands. */
export function offers({ controls }: Pick<SandboxDeclaration, 'controls'>, id: string): boolean {
  return isOffered(controls ?? usual, id);
}
