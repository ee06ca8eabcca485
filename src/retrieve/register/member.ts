import type { Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { LEVEL_RANK } from '../../text/office/kinds.ts';
import { levelName, MEMBER_COMMITTEE } from '../../text/vi/plans.ts';

/** The one commune that a mention names, as people write it: `xã Tịnh Hà`. The typed words where it names none. */
export function communeOf({ words, member, level }: OfficeMention): string {
  if (member === null || level === null) return words;
  const name = words.trim().split(/\s+/u).slice(-member.split(' ').length).join(' ');
  return `${levelName(level)} ${name}`;
}

/** How an answer calls somebody who is a member of a class: a commune by its committee, others by their own words. */
export function memberName(mention: OfficeMention): string {
  const commune = mention.kind === 'committee' && mention.member !== null && mention.level !== null;
  return commune ? `${MEMBER_COMMITTEE} ${communeOf(mention)}` : mention.words;
}

/** True where a mention names another commune than the one whose plan it is: "Công an xã A" in xã B's plan. */
export function isOfOtherCommune({ member, kind, level }: OfficeMention, plan: Plan): boolean {
  if (member === null || level === null || kind === 'committee' || LEVEL_RANK.get(level) !== 'commune') return false;
  const issuer = plan.level === null ? undefined : LEVEL_RANK.get(fold(plan.level));
  return issuer === 'commune' && plan.place !== null && fold(plan.place) !== member;
}
