import type { Occurrence } from '../../src/domain/occurrence.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { NewReminder, Reminder, ReminderSettings } from '../../src/domain/reminder.ts';
import { standingOf, type Standing, type StatusAct, type StatusEvent } from '../../src/domain/standing.ts';
import { addDays } from '../../src/domain/calendar.ts';
import type { LinkedChat } from '../../src/ports/chats.ts';
import { registerOf } from './stored.ts';

/** The settings of reminders as they are without any of one's own. */
export const SETTINGS: ReminderSettings = {
  milestones: [10, 5, 3, 1, 0],
  time: '08:00',
  digestTime: '08:00',
  quiet: { from: '20:00', to: '06:30' },
  approval: 'doubtful',
  onUnknown: 'auto',
  timeZone: 'Asia/Ho_Chi_Minh',
};

/** An instant by a clock in Vietnam. @param local `2024-11-20T08:00` */
export function vietnam(local: string): string {
  return new Date(`${local}:00+07:00`).toISOString();
}

/** A plan of a district that is called like no real one. */
export const PLAN: Plan = { ...registerOf('ke-hoach', ''), place: 'Đồng Bằng' };

export const QUOTE = 'Các cơ quan báo cáo kết quả thực hiện về UBND huyện trước ngày 25/11/2024 (qua Phòng Nội vụ).';

/** What the health office owes before 25/11/2024, a Monday, unless told otherwise. */
export function occurrence(parts: Partial<Occurrence> = {}): Occurrence {
  const date = parts.date ?? '2024-11-25';
  const lastDay = parts.lastDay ?? addDays(date, -1);
  const [first] = PLAN.deadlines;
  if (first === undefined) throw new Error('the plan has a deadline');
  return {
    id: 'y-te',
    lineage: 'ke-hoach',
    plan: PLAN,
    deadline: {
      ...first,
      ...{ date, lastDay, time: null, bound: 'before', recurs: null },
      ...{ action: 'báo cáo kết quả thực hiện', to: ['UBND huyện'], via: 'Phòng Nội vụ', quote: QUOTE },
    },
    place: 'Đồng Bằng',
    party: { name: 'Phòng Y tế', key: 'phòng y tế' },
    memberOf: null,
    isClass: false,
    requested: false,
    focal: { name: 'Phòng Nội vụ', key: 'phòng nội vụ' },
    date,
    lastDay,
    doubt: null,
    approved: false,
    precedes: false,
    ...parts,
  };
}

/** How the tests know an agency: by its name, in whatever case. */
export function keyByName(agency: string): string {
  return agency.toLowerCase();
}

/** A group that has been linked to agencies since the beginning of 2024, unless told otherwise. */
export function linkedChat(
  chat: string,
  agencies: readonly string[],
  { at = '2024-01-01T00:00:00Z', ...more }: Partial<LinkedChat> & { readonly at?: string } = {},
): LinkedChat {
  const links = agencies.map((agency) => ({ place: 'Đồng Bằng', agency, by: 'telegram:1', at }));
  return { channel: 'telegram', chat, kind: 'group', title: null, suspended: null, place: null, links, ...more };
}

/** Where things stand after somebody said something at an instant. */
export function standing(...events: readonly (readonly [StatusAct, string, Partial<StatusEvent>?])[]): Standing {
  return standingOf(
    events.map(([act, at, more]) => ({
      ...{ occurrence: 'y-te', act, at, by: 'telegram:7', name: 'Cán bộ A', channel: 'telegram', chat: '-1' },
      ...{ number: null, until: null, why: null },
      ...more,
    })),
  );
}

/** A reminder as the ledger has it once it was planned. */
export function planned(reminder: NewReminder, id: number, parts: Partial<Reminder> = {}): Reminder {
  return { ...reminder, id, state: 'planned', reason: null, send: null, endedAt: null, ...parts };
}
