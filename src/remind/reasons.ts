import type { ReminderKey } from '../domain/reminder.ts';

/** Why a reminder was not sent, as the ledger keeps it. */
export const REASONS = {
  tooLate: 'too-late',
  handedIn: 'handed-in',
  extended: 'extended',
  documentChanged: 'document-changed',
  notApproved: 'not-approved',
  settingsChanged: 'settings-changed',
  unlinked: 'unlinked',
} as const;

export type Reason = (typeof REASONS)[keyof typeof REASONS];

/** That a later reminder says it: `into-before-1`. */
export function into({ kind, milestone }: Pick<ReminderKey, 'kind' | 'milestone'>): string {
  return `into-${kind}-${milestone}`;
}

/** That one that was sent before says it: `after-before-1`. */
export function behind({ kind, milestone }: Pick<ReminderKey, 'kind' | 'milestone'>): string {
  return `after-${kind}-${milestone}`;
}
