/** What an agency's calendar says: names of days and events, which a calendar program shows as they are. */

import { planName, sectionName } from './plans.ts';

export const ICS = {
  /** The calendar's name. */
  name: (agency: string, place: string) => `Hạn của ${agency}, ${place}`,
  undecided: '(chưa duyệt)',
  handedIn: '(đã nộp)',
  confirmed: '(đã nộp, đã xác nhận)',
  /** @param date as the document writes it */
  due: (bound: 'before' | 'by' | 'on', date: string, time: string | null) => {
    const how = { before: 'trước', by: 'chậm nhất', on: 'vào' }[bound];
    return `Hạn theo văn bản: ${how} ${time === null ? '' : `${time} `}ngày ${date}.`;
  },
  /** @param last with its weekday */
  lastDay: (last: string) => `Ngày cuối còn trong hạn: ${last}.`,
  extended: (until: string, original: string) => `Đã được gia hạn đến ${until}; hạn ban đầu: ${original}.`,
  /** Where the event stands on an earlier day than the last one. */
  workday: (day: string) => `Ngày làm việc cuối còn trong hạn: ${day}.`,
  /** @param day that it was said on @param number of the document, where it was given */
  done: (day: string, number: string | null) => `Đã báo nộp ngày ${day}${number === null ? '' : `, số ${number}`}.`,
  source: (kind: string, number: string | null, year: number | null, issuer: string | null, section: string) =>
    `Nguồn: ${planName(kind, number, year, issuer)}, ${sectionName(section)}.`,
} as const;
