/** What an answer says of duties and passages, apart from the documents' own words. */

import { RECURS } from './due.ts';
import { sectionName } from './plans.ts';

/** @param count of all duties given */
export function dutiesOf(agency: string, place: string | null, count: number, requested: boolean): string {
  const where = place === null ? '' : ` (${place})`;
  return `${agency}${where} ${requested ? 'được đề nghị thực hiện' : 'được giao'} ${count} nhiệm vụ:`;
}

/** One entry of a list: numbered, unless it is the only one. @param index from 0 */
export function listItem(text: string, index: number, count: number): string {
  return count === 1 ? `- ${text}` : `${index + 1}. ${text}`;
}

/** After a duty, where the duties of one list stand in several sections. */
export function inSection(section: string): string {
  return ` (${sectionName(section)})`;
}

export function memberOf(words: string, agency: string): string {
  return `“${words}” thuộc nhóm “${agency}” trong kế hoạch.`;
}

export function noDutiesWritten(agency: string): string {
  return `Kế hoạch có nêu ${agency} nhưng không ghi nhiệm vụ cụ thể.`;
}

export function whoDoes(agency: string, place: string | null, role: 'lead' | 'cooperate' | 'advise' | null): string {
  const where = place === null ? '' : ` (${place})`;
  const part = { lead: ' – chủ trì', cooperate: ' – phối hợp', advise: ' – tham mưu' };
  return `${agency}${where}${role === null ? '' : part[role]}:`;
}

/** @param kind of the document: `Kế hoạch` */
export function passagesFrom(kind: string, place: string | null): string {
  return `${kind}${place === null ? '' : ` (${place})`} nêu:`;
}

/** A sentence of a plan after those whose duty it is. */
export function ofAgency(agencies: readonly string[], text: string): string {
  return agencies.length === 0 ? text : `${agencies.join('; ')}: ${text}`;
}

export function morePassages(count: number): string {
  return `(Còn ${count} đoạn nữa.)`;
}

export function period(name: string, from: string, to: string, recurs: string | null): string {
  return `${name}: từ ngày ${from} đến ngày ${to}${recurs === null ? '' : ` (${RECURS[recurs] ?? recurs})`}.`;
}
