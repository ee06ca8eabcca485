import type { Mail } from '../../ports/mail.ts';
import { reminderName } from '../../domain/reminder.ts';
import { slateOf } from './slates.ts';
import { iso, ms, type State } from './state.ts';

export function purge(state: State, before: Parameters<Mail['purge']>[0]): void {
  const [mail, menus, turns] = [ms(before.mail), ms(before.menus), ms(before.turns)];
  for (const [name, { id, handled }] of state.updates) {
    if (handled === null || handled >= mail) continue;
    state.updates.delete(name);
    state.updatesById.delete(id);
  }
  for (const [key, { id, settled }] of state.sends) {
    if (settled === null || settled >= mail) continue;
    state.sends.delete(key);
    state.sendsById.delete(id);
  }
  purgeReminders(state, iso(ms(before.reminders)));
  purgeEvents(state, ms(before.reminders));
  for (const [hash, { expires }] of state.codes) if (ms(expires) < mail) state.codes.delete(hash);
  state.misses = state.misses.filter(({ at }) => at >= mail);
  for (const room of state.rooms.values()) {
    room.menus = room.menus.filter(({ at }) => ms(at) >= menus);
    room.turns = room.turns.filter(({ at }) => at >= turns);
  }
}

function purgeReminders({ ledger }: State, before: string): void {
  for (const [id, reminder] of ledger.reminders) {
    if (reminder.endedAt === null || reminder.endedAt >= before) continue;
    ledger.reminders.delete(id);
    slateOf(ledger, reminder).reminders.delete(reminderName(reminder));
    const same = ledger.byAbout.get(reminder.about);
    same?.delete(reminder);
    if (same?.size === 0) ledger.byAbout.delete(reminder.about);
  }
}

function purgeEvents({ ledger }: State, before: number): void {
  for (const [occurrence, events] of ledger.events) {
    const kept = events.filter(({ event }) => ms(event.at) >= before);
    if (kept.length > 0) ledger.events.set(occurrence, kept);
    else ledger.events.delete(occurrence);
  }
}
