import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import { layOut } from '../../src/chat/render/lay-out.ts';
import { UNTOUCHED } from '../../src/domain/standing.ts';
import type { LinkedChat } from '../../src/ports/chats.ts';
import { previewOf, type PreviewLine } from '../../src/remind/preview.ts';
import { occurrencesOf } from '../../src/retrieve/register/occurrences.ts';
import { fold } from '../../src/text/fold.ts';
import { partyKey } from '../../src/text/office/party-key.ts';
import { plans } from '../support/corpus.ts';
import { SETTINGS } from '../support/reminders.ts';

/** One occurrence of the calendar that was made by hand (test/remind/calendar/README.md). */
interface Expected {
  readonly plan: string;
  readonly place: string;
  readonly agency: string;
  readonly memberOf?: string;
  readonly section: string;
  readonly date: string;
  readonly lastDay: string;
  readonly certain: boolean;
  readonly before: Readonly<Record<string, string>>;
  readonly overdue: Readonly<Record<string, string>>;
}

const expected = readFileSync(join(import.meta.dirname, 'calendar/expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Expected);
const documents = plans.map((register) => ({ lineage: register.plan, register }));
const range = { from: '2024-01-01', to: '2026-12-31' };

/** A line for each reminder, whatever case and kind of dash the names have. */
function lineOf(agency: string, plan: string, kind: string, milestone: number | string, ...rest: readonly string[]) {
  return [plan, fold(agency), kind, milestone, ...rest].join(' | ');
}

function expectedLines(members: boolean): readonly string[] {
  const classes = new Set(expected.flatMap(({ plan, memberOf }) => (memberOf === undefined ? [] : [plan + memberOf])));
  return expected
    .filter(({ plan, agency, memberOf }) => (members ? !classes.has(plan + agency) : memberOf === undefined))
    .flatMap(({ plan, agency, section, date, lastDay, certain, ...days }) =>
      (['before', 'overdue'] as const).flatMap((kind) =>
        Object.entries(days[kind]).map(([milestone, day]) =>
          lineOf(agency, plan, kind, milestone, section, date, lastDay, String(certain), `${day}T08:00:00+07:00`),
        ),
      ),
    )
    .sort();
}

const communes: readonly LinkedChat[] = expected
  .filter(({ memberOf }) => memberOf !== undefined)
  .map(({ place, agency }, i) => ({
    channel: 'telegram',
    chat: `-${100 + i}`,
    kind: 'group',
    title: null,
    suspended: null,
    place: null,
    links: [{ place, agency, by: 'telegram:1', at: '2024-01-01T00:00:00Z' }],
  }));

function preview(chats: readonly LinkedChat[]): readonly PreviewLine[] {
  const links = chats.flatMap((chat) => chat.links);
  return previewOf({
    occurrences: occurrencesOf(documents, links, range),
    standings: () => UNTOUCHED,
    chats,
    leaders: [],
    partyKey,
    calendar: officeCalendar(),
    settings: SETTINGS,
    plansOf: () => [],
    places: [],
    // The farthest milestones of the last days of 2024 to 2026 lie in neighbouring years.
    ...{ from: '2023-10-01', to: '2027-02-28' },
    plain: (blocks) => layOut(blocks).text,
  });
}

function planned(lines: readonly PreviewLine[]): readonly string[] {
  return lines
    .filter(({ kind }) => kind !== 'digest')
    .map(({ at, kind, milestone, agency, plan, section, date, lastDay, certain }) =>
      lineOf(agency, plan ?? '', kind, milestone, section ?? '', date ?? '', lastDay ?? '', String(certain), at),
    )
    .sort();
}

/** With the minutes that local time is ahead of UTC in June 2024. */
describe.each([
  ['America/New_York', -240],
  ['Asia/Ho_Chi_Minh', 420],
  ['UTC', 0],
  ['Pacific/Kiritimati', 840],
])('on a machine in %s', (zone, ahead) => {
  const own = process.env['TZ'];
  beforeEach(() => {
    process.env['TZ'] = zone;
    expect(0 - new Date('2024-06-01T00:00:00Z').getTimezoneOffset()).toBe(ahead);
  });
  afterEach(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  it('the corpus is reminded of on the days that were counted by hand', () => {
    expect(planned(preview([]))).toEqual(expectedLines(false));
  });

  it('communes that are linked are reminded in the place of their class', () => {
    expect(planned(preview(communes))).toEqual(expectedLines(true));
  });
});
