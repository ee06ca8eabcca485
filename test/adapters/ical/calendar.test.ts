import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from '../../../src/adapters/ical/calendar.ts';
import { officeCalendar } from '../../../src/app/office-calendar.ts';
import { oneOf, parseCalendar, type Component } from '../../support/ical.ts';
import { occurrenceOf, owedOf, said, type OccurrenceParts } from '../../support/owed.ts';

const OFFICE = { name: 'Phòng Y tế huyện', key: 'phong y te' };
const NOW = '2024-11-20T01:00:00Z';
const CONTEXT = { calendar: officeCalendar(), now: NOW, timeZone: 'Asia/Ho_Chi_Minh' };

const theirs = (more: Partial<OccurrenceParts> = {}) => occurrenceOf({ party: OFFICE.name, ...more });

function eventsOf(entries: readonly CalendarEntry[]): readonly Component[] {
  const { text } = calendarFile(OFFICE, 'Sơn Tịnh', entries, CONTEXT);
  return parseCalendar(Buffer.from(text)).components;
}

function eventOf(entry: CalendarEntry) {
  const [event] = eventsOf([entry]);
  if (event === undefined) throw new Error('no event');
  const value = (name: string): string => oneOf(event, name).value;
  return {
    start: oneOf(event, 'DTSTART'),
    ...{ uid: value('UID'), status: value('STATUS') },
    ...{ summary: value('SUMMARY'), description: value('DESCRIPTION') },
  };
}

describe('an agency’s calendar', () => {
  it('is one that programs read, and says whose it is', () => {
    const { name, mime, text } = calendarFile(OFFICE, 'Sơn Tịnh', [owedOf(theirs())], CONTEXT);
    expect([name, mime]).toEqual(['lich-phong-y-te-huyen-son-tinh.ics', 'text/calendar']);
    const calendar = parseCalendar(Buffer.from(text));
    expect(oneOf(calendar, 'VERSION').value).toBe('2.0');
    expect(oneOf(calendar, 'METHOD').value).toBe('PUBLISH');
    expect(oneOf(calendar, 'X-WR-CALNAME').value).toBe('Hạn của Phòng Y tế huyện, Sơn Tịnh');
  });

  it('has a deadline on the last working day in time, and names the last day and the source', () => {
    const occurrence = theirs();
    const { start, uid, summary, description } = eventOf(owedOf(occurrence));
    // Before 25/11/2024: the last day is Sunday the 24th, the last working day Friday the 22nd.
    expect(start).toMatchObject({ parameters: ['VALUE=DATE'], value: '20241122' });
    expect(uid).toBe(`${occurrence.id}@nhac-viec`);
    expect(summary).toMatch(/^Báo cáo/u);
    expect(description).toContain('trước ngày 25/11/2024');
    expect(description).toContain('Chủ nhật 24/11/2024');
    expect(description).toContain('thứ Sáu 22/11/2024');
    expect(description).toContain('báo cáo UBND huyện kết quả thực hiện trước ngày 25/11/2024');
    expect(description).toMatch(/Nguồn: Kế hoạch .*mục V\.$/u);
  });

  it('puts an all-day event on the same day in every time zone', () => {
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(eventOf(owedOf(theirs())).start.value).toBe('20241122');
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    }
  });

  it('moves to the end of a granted extension, with the first day beside it', () => {
    const occurrence = theirs();
    const entry = owedOf(occurrence, [
      said(occurrence.id, 'asked-extension', '2024-11-21T02:00:00Z', { until: '2024-11-29' }),
      said(occurrence.id, 'granted', '2024-11-21T03:00:00Z'),
    ]);
    const { start, uid, description } = eventOf(entry);
    expect(start.value).toBe('20241129');
    expect(uid).toBe(`${occurrence.id}@nhac-viec`);
    expect(description).toContain('gia hạn đến thứ Sáu 29/11/2024');
    expect(description).toContain('Chủ nhật 24/11/2024');
  });

  it('stays where an extension was only asked for', () => {
    const occurrence = theirs();
    const asked = said(occurrence.id, 'asked-extension', '2024-11-21T02:00:00Z', { until: '2024-11-29' });
    expect(eventOf(owedOf(occurrence, [asked])).start.value).toBe('20241122');
  });

  it('marks what is doubtful until it is approved', () => {
    const doubt = 'Văn bản để trống ngày ban hành.';
    const doubtful = eventOf(owedOf(theirs({ doubt })));
    expect(doubtful.summary).toContain('(chưa duyệt)');
    expect(doubtful.status).toBe('TENTATIVE');
    expect(doubtful.description).toContain('để trống ngày ban hành');
    const approved = eventOf(owedOf(theirs({ doubt, approved: true })));
    expect([approved.summary.includes('chưa duyệt'), approved.status]).toEqual([false, 'CONFIRMED']);
  });

  it('marks what was handed in, with day and number', () => {
    const occurrence = theirs();
    // 20:00 UTC on the 20th is the 21st where the office is.
    const handedIn = said(occurrence.id, 'handed-in', '2024-11-20T20:00:00Z', { number: '45/BC-PYT' });
    const { summary, description } = eventOf(owedOf(occurrence, [handedIn]));
    expect(summary).toContain('(đã nộp)');
    expect(description).toContain('21/11/2024');
    expect(description).toContain('45/BC-PYT');
  });

  it('stays readable whatever a document holds', () => {
    const quote = `Báo cáo, tổng hợp; "kết quả"\\ \u0007${'đề nghị các cơ quan, đơn vị '.repeat(20)}\r\n😀`;
    const entry = owedOf(theirs({ deadline: { action: 'báo cáo; lần 1, BEGIN:VEVENT\nEND:VCALENDAR', quote } }));
    const { summary, description } = eventOf(entry);
    expect(summary).toBe('Báo cáo; lần 1, BEGIN:VEVENT END:VCALENDAR');
    expect(description).toContain('Báo cáo, tổng hợp; "kết quả"\\');
    expect(description).toContain('đơn vị 😀');
  });

  it('has an event for each deadline, each under its own name', () => {
    const events = eventsOf([owedOf(theirs()), owedOf(theirs({ date: '2025-11-25', lastDay: '2025-11-24' }))]);
    expect(new Set(events.map((event) => oneOf(event, 'UID').value)).size).toBe(2);
  });
});
