import type { OfficeMention } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { LEVEL_RANK, OFFICE_KINDS, type OfficeGroup } from '../../text/office/kinds.ts';
import { classGroups } from '../../text/office/name.ts';
import type { PlanOffice } from './register.ts';

/**
 * How an office of a plan answers to a name: `exact` the same office, `part` the same with words left out, `class` a
 * class that it is a member of, `near` another kind or level of office in the same field.
 */
export type Fit = 'exact' | 'part' | 'class' | 'near';

/** What is compared of an office that a plan names. */
export type Candidate = Pick<PlanOffice, 'plan' | 'name' | 'office'>;

/** How well a plan's office fits an office that was named, or null. */
export function fitOf(mention: OfficeMention, candidate: Candidate): Fit | null {
  const { office, plan } = candidate;
  const level = mention.level === null ? null : LEVEL_RANK.get(mention.level);
  if (mention.kind === 'committee') return committeeFit(mention, candidate);
  const own = rankOf(office.level ?? plan.level);
  const sameLevel = level === null || level === undefined || own === undefined || own === level || office.collective;
  // "Các bộ, ngành" names them all, and none of those that have a section of their own.
  if (mention.kind === 'ministry' && mention.content.length === 0) return isMember(mention, candidate) ? 'class' : null;
  if (mention.kind !== null && office.kind?.key === mention.kind) {
    const fit = contentFit(mention.content, office.content);
    if (fit !== null) return sameLevel ? fit : 'near';
    // "Phòng Kinh tế và Hạ tầng" is not "Phòng Kinh tế", but may be what was meant.
    const begins = office.content.length > 1 && office.content.every((word, i) => mention.content[i] === word);
    if (begins) return 'near';
    return isMember(mention, candidate) ? 'class' : null;
  }
  // "Đối tượng thực hiện kiểm kê": a name of its own, which only the whole of it tells.
  if (mention.kind === null && office.kind === null && contentFit(mention.content, office.content) === 'exact')
    return 'exact';
  // A province's "Sở Xây dựng" is not what was meant by "Bộ Xây dựng".
  const central = groupOf(mention) === 'ministry' || office.groups.has('ministry');
  if (!central && mention.content.length > 0 && office.kind !== null) {
    const fit = contentFit(mention.content, office.content);
    if (fit === 'exact' || (fit === 'part' && mention.content.length > 1)) {
      return mention.kind === null && sameLevel ? fit : 'near';
    }
  }
  return isMember(mention, candidate) ? 'class' : null;
}

/** The class of agencies that an office belongs to by its head noun. */
export function groupOf(mention: OfficeMention): OfficeGroup {
  if (mention.kind === 'committee') return LEVEL_RANK.get(mention.level ?? '') === 'commune' ? 'commune' : 'committee';
  return OFFICE_KINDS.find(({ key }) => key === mention.kind)?.group ?? 'department';
}

/** "Các cơ quan báo chí": units of one trade, and no class that offices belong to. */
const PARTICULAR = /(?:co quan|don vi) (?:thong tan|bao chi|bao dai|truyen thong|to tung|nganh doc)/gu;

/** True where the plan's heading is a class ("các sở, ngành") that offices of a group belong to. */
function isMember(mention: OfficeMention, { office, name }: Candidate): boolean {
  if (!office.collective || !office.groups.has(groupOf(mention))) return false;
  // "Các sở, ngành" are a province's: a district's "Phòng Y tế" is none of them, and no Sở is one of "các phòng, ban".
  const words = ` ${fold(name)} `;
  const others = words.replace(PARTICULAR, ' ');
  if (others !== words && !classGroups(others).has(groupOf(mention))) return false;
  if (mention.kind === 'division') return !/ so[ ,]/u.test(words) || words.includes(' phong');
  return mention.kind !== 'department' || !words.includes(' phong') || / so[ ,]/u.test(words);
}

/** "UBND các xã" by any commune; in a plan of a commune "UBND xã" is its issuer, which gives itself no section. */
function committeeFit(mention: OfficeMention, { office, plan }: Candidate): Fit | null {
  const issuer = rankOf(plan.level);
  const asked = mention.level === null ? 'commune' : LEVEL_RANK.get(mention.level);
  if (asked === undefined || asked === issuer) return null;
  if (asked === 'district') return office.groups.has('district') && office.collective ? 'class' : null;
  if (asked !== 'commune' || !office.groups.has('commune')) return null;
  return mention.member === null ? 'exact' : 'class';
}

function rankOf(level: string | null): string | undefined {
  return level === null ? undefined : LEVEL_RANK.get(fold(level));
}

function contentFit(asked: readonly string[], own: readonly string[]): 'exact' | 'part' | null {
  if (asked.length === own.length && asked.every((word) => own.includes(word))) return 'exact';
  let at = 0;
  for (const word of asked) {
    at = own.indexOf(word, at) + 1;
    if (at === 0) return null;
  }
  return 'part';
}
