import fc from 'fast-check';
import { expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import { addDays, localDate } from '../../src/domain/calendar.ts';
import { reminderName, type Reminder } from '../../src/domain/reminder.ts';
import { UNTOUCHED, type Standing } from '../../src/domain/standing.ts';
import { decide, type Decision } from '../../src/remind/decide.ts';
import { remindersDue, type Planning } from '../../src/remind/plan.ts';
import { resendsOf } from '../../src/remind/resend.ts';
import { trackOf } from '../../src/remind/track.ts';
import { keyByName, linkedChat, occurrence, planned, SETTINGS, standing } from '../support/reminders.ts';

const AGENCIES = ['Phòng Y tế', 'Phòng Tư pháp', 'Phòng Nội vụ'] as const;
const START = Date.parse('2024-11-01T00:00:00Z');
const MINUTES = 60 * 24 * 60;
const instant = fc.nat(MINUTES).map((minute) => new Date(START + minute * 60_000).toISOString());

const occurrences = fc
  .uniqueArray(fc.record({ agency: fc.constantFrom(...AGENCIES), day: fc.nat(50), doubt: fc.boolean() }), {
    maxLength: 5,
    selector: ({ agency, day }) => `${agency} ${String(day)}`,
  })
  .map((all) =>
    all.map(({ agency, day, doubt }) => {
      const party = { name: agency, key: agency.toLowerCase() };
      const more = doubt ? { doubt: 'Năm không ghi.' } : {};
      return occurrence({ id: `${agency} ${String(day)}`, party, date: addDays('2024-11-05', day), ...more });
    }),
  );

const chats = fc
  .array(fc.record({ agencies: fc.uniqueArray(fc.constantFrom(...AGENCIES)), at: instant }), { maxLength: 3 })
  .map((all) => all.map(({ agencies, at }, i) => linkedChat(`-${String(i)}`, agencies, { at })));

const standings = fc
  .func(
    fc.constantFrom<Standing>(
      UNTOUCHED,
      UNTOUCHED,
      standing(['received', '2024-11-10T01:00:00Z']),
      standing(['handed-in', '2024-11-10T01:00:00Z']),
      standing(
        ['asked-extension', '2024-11-10T01:00:00Z', { until: '2024-12-06' }],
        ['granted', '2024-11-12T01:00:00Z'],
      ),
    ),
  )
  .map((of) => (id: string) => of(id));

const planning: fc.Arbitrary<Planning> = fc
  .record({ occurrences, chats, standings, now: instant, leads: fc.boolean() })
  .map(({ leads, ...parts }) => ({
    ...parts,
    leaders: leads ? [{ channel: 'telegram' as const, person: '-0', place: 'Đồng Bằng' }] : [],
    partyKey: keyByName,
    calendar: officeCalendar(),
    settings: SETTINGS,
  }));

/** A chat's part of a planning, as the ledger would hand it over, and what is decided about it. */
function decideFor(chat: string, planned_: readonly Reminder[], parts: Planning, more: Partial<Claim> = {}): Decision {
  const due = remindersDue(parts).filter((one) => one.chat === chat);
  const known = new Map(parts.occurrences.map((one) => [one.id, one]));
  return decide(
    { due: planned_, earlier: [], lastOn: null, messages: 0, ...more },
    { ...parts, due, occurrences: known },
  );
}

interface Claim {
  readonly earlier: readonly Reminder[];
  readonly lastOn: string | null;
  readonly messages: number;
}

it('nothing is due before its time, twice, or for what is closed, doubtful or not linked by then', () => {
  fc.assert(
    fc.property(planning, (parts) => {
      const due = remindersDue(parts);
      const names = due.map((one) => `${one.chat} ${reminderName(one)}`);
      expect(new Set(names).size).toBe(names.length);
      for (const one of due) {
        expect(Date.parse(one.at)).toBeLessThanOrEqual(Date.parse(parts.now));
        expect(Date.parse(one.until)).toBeGreaterThan(Date.parse(one.at));
        const owed = parts.occurrences.find(({ id }) => id === one.about);
        if (owed === undefined) continue;
        expect(owed.doubt).toBeNull();
        expect(['handed-in', 'confirmed']).not.toContain(parts.standings(owed.id).state);
        if (one.kind === 'escalate') continue;
        const links = parts.chats.find(({ chat }) => chat === one.chat)?.links ?? [];
        const link = links.find(({ agency }) => agency === owed.party.name);
        expect(link).toBeDefined();
        expect(Date.parse(link?.at ?? one.at)).toBeLessThan(Date.parse(one.at));
      }
    }),
  );
});

it('what is due stays due as time goes by, until it is 30 days past or the week is over', () => {
  fc.assert(
    fc.property(planning, fc.nat(20 * 24), (parts, hours) => {
      const later = new Date(Date.parse(parts.now) + hours * 3_600_000).toISOString();
      const still = new Set(remindersDue({ ...parts, now: later }).map((one) => `${one.chat} ${reminderName(one)}`));
      const horizon = addDays(localDate(later, SETTINGS.timeZone), -30);
      for (const one of remindersDue(parts)) {
        const isOver = one.kind === 'digest' || one.kind === 'escalate' ? one.until <= later : one.term < horizon;
        expect(still.has(`${one.chat} ${reminderName(one)}`)).toBe(!isOver);
      }
    }),
  );
});

it('each reminder that is planned is said, ended with a reason or looked at again, and one is said of a thing', () => {
  const claims = fc.record({
    later: instant,
    lastOn: fc.constantFrom(null, '2024-11-20', '2024-12-02'),
    messages: fc.nat(3),
  });
  fc.assert(
    fc.property(planning, claims, fc.func(fc.nat(3)), (parts, { later: now, ...claim }, arrived) => {
      for (const { chat } of parts.chats) {
        const due = remindersDue(parts).filter((one) => one.chat === chat);
        const rows = due.map((one, i) => planned(one, i));
        // Some went out before, and the clock may have been set back since.
        const earlier = rows.filter(({ id }) => arrived(id) === 0).map((one) => ({ ...one, state: 'sent' as const }));
        const left = rows.filter(({ id }) => arrived(id) !== 0);
        const { say, ended, next } = decideFor(chat, left, { ...parts, now }, { ...claim, earlier });
        const done = [...say, ...ended].map(({ id }) => id);
        expect(new Set(done).size).toBe(done.length);
        expect(done.every((id) => left.some((one) => one.id === id))).toBe(true);
        if (done.length < left.length) expect(Date.parse(next ?? '')).toBeGreaterThan(Date.parse(now));
        else expect(next).toBeNull();
        expect(new Set(say.map(trackOf)).size).toBe(say.length);
        expect(ended.every(({ reason }) => /^[a-z]+(?:-[a-z]+)*(?:-\d+)?$/u.test(reason))).toBe(true);
        for (const one of say) {
          expect(Date.parse(one.at)).toBeLessThanOrEqual(Date.parse(now));
          expect(Date.parse(one.until)).toBeGreaterThan(Date.parse(now));
          const isOwed = one.kind === 'before' || one.kind === 'overdue';
          if (isOwed) expect(['handed-in', 'confirmed']).not.toContain(parts.standings(one.about).state);
        }
        expect(say.map(({ term }) => term)).toEqual(say.map(({ term }) => term).sort());
      }
    }),
  );
});

it('deciding again after what was said says nothing, and so does planning again', () => {
  fc.assert(
    fc.property(planning, (parts) => {
      for (const { chat } of parts.chats) {
        const due = remindersDue(parts).filter((one) => one.chat === chat);
        const rows = due.map((one, i) => planned(one, i));
        const { say } = decideFor(chat, rows, parts);
        const sent = say.map((one) => ({ ...one, state: 'sent' as const }));
        expect(
          decideFor(
            chat,
            rows.filter((one) => !say.includes(one)),
            parts,
            { earlier: sent },
          ).say,
        ).toEqual([]);
        expect(remindersDue({ ...parts, now: parts.now }).filter((one) => one.chat === chat)).toEqual(due);
      }
    }),
  );
});

it('a reminder of unknown outcome is repeated once at most, while it holds', () => {
  fc.assert(
    fc.property(planning, fc.constantFrom('auto', 'hold', 'resend'), (parts, onUnknown) => {
      const due = remindersDue(parts);
      const settings = { ...SETTINGS, onUnknown };
      const unknown = due.map((one, i) => planned(one, i, { state: 'unknown' }));
      const repeated = resendsOf(unknown, { settings, due, now: parts.now });
      const again = repeated.map((one, i) => planned(one, i, { state: 'unknown' }));
      expect(resendsOf(again, { settings, due, now: parts.now })).toEqual([]);
      expect(resendsOf(unknown, { settings, due: [], now: parts.now })).toEqual([]);
      if (onUnknown === 'hold') expect(repeated).toEqual([]);
      if (onUnknown !== 'resend') return;
      expect(repeated).toHaveLength(due.filter(({ until }) => Date.parse(until) > Date.parse(parts.now)).length);
    }),
  );
});
