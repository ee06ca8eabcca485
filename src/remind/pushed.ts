import type { Occurrence } from '../domain/occurrence.ts';
import type { ReminderSettings } from '../domain/reminder.ts';

/** True where people are reminded of an occurrence by themselves, by what the settings leave to an admin's approval. */
export function isPushed(
  { precedes, doubt, approved }: Pick<Occurrence, 'precedes' | 'doubt' | 'approved'>,
  approval: ReminderSettings['approval'],
): boolean {
  if (precedes) return false;
  switch (approval) {
    case 'none':
      return true;
    case 'all':
      return approved;
    case 'doubtful':
      return doubt === null || approved;
  }
}
