import type { SandboxDeclaration } from '@/engine/client/declaration';

/** What can be done with a message of a world whose lesson names no calls. */
export const usual: readonly string[] = [
  'sqs:SendMessage',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibility',
];

/** Operations with a button of their own below the forms, and those with one beside a message. */
export const WITH_BUTTONS = ['sqs:PurgeQueue', 'sqs:StartMessageMoveTask'];
export const BUTTONS = [...WITH_BUTTONS, 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'];

/** Whether the lesson puts this call into the reader's hands. */
export function offers({ controls }: Pick<SandboxDeclaration, 'controls'>, id: string): boolean {
  return (controls ?? usual).includes(id);
}
