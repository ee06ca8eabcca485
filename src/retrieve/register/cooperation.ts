import type { FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Agency, Duty, Passage, Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { LEVEL_RANK } from '../../text/office/kinds.ts';
import { JOINING, parseOffice } from '../../text/office/name.ts';
import { writtenOut } from '../../text/office/short.ts';
import { syllables } from '../../text/syllables.ts';

/** Syllables behind "phối hợp" among which those who cooperate are named: a list of offices, not the whole sentence. */
const REACH = 60;
/** A line that says of the item before it who does it and by when; without the item it says nothing. */
const LABEL =
  /^[-+ ]*(?:(?:co quan|don vi) )?(?:chu tri|phoi hop|thuc hien|dau moi)[^:.;]{0,30}:|^[-+ ]*(?:thoi (?:gian|han)|tien do|hoan thanh|san pham)(?![a-z])/u;

/**
 * The passages in which an office cooperates in the work of others: the lines and sentences that name it behind "phối
 * hợp", and the rows of a table that name it beside another one's duty. Each line comes behind the item that it is about.
 */
export function cooperationOf(plans: readonly Plan[], mention: OfficeMention): readonly FoundPassage[] {
  const name = wordsOf(mention.words);
  return plans.flatMap((plan) => {
    const found = new Set<Passage>();
    for (const [at, passage] of plan.passages.entries()) {
      if (!cooperates(plan, passage, name)) continue;
      const item = LABEL.test(fold(passage.text)) ? itemBefore(plan.passages, at) : null;
      if (item !== null) found.add(item);
      found.add(passage);
    }
    return [...found].map((passage) => ({ plan, passage }));
  });
}

/** The duties of others that are done together with an office: "phối hợp với Sở X …" in another one's section. */
export function dutiesWith(plans: readonly Plan[], mention: OfficeMention): readonly FoundDuty[] {
  const name = wordsOf(mention.words);
  return plans.flatMap((plan) =>
    plan.agencies
      .filter((agency) => !isOwn(agency, plan, name))
      .flatMap((agency) =>
        agency.duties.filter(({ text }) => namesBehind(folded(text), name)).map((duty) => ({ plan, agency, duty })),
      ),
  );
}

function cooperates(plan: Plan, passage: Passage, name: string): boolean {
  const assigned = plan.agencies.flatMap((agency) =>
    agency.duties.filter((duty) => isIn(duty, passage)).map((duty) => ({ agency, duty })),
  );
  if (assigned.some(({ agency }) => isOwn(agency, plan, name))) return false;
  if (namesBehind(folded(passage.text), name)) return true;
  return assigned.some(({ duty }) => rowRest(passage, duty).includes(` ${name} `));
}

/** What a row of a table says behind its duty: who leads, who cooperates and when. Empty for what is no row. */
function rowRest(passage: Passage, duty: Duty): string {
  const [row, task] = [folded(passage.text), folded(duty.text).trim()];
  const at = task === '' ? -1 : row.indexOf(task);
  return at < 0 ? '' : row.slice(at + task.length);
}

function isIn({ span }: Duty, passage: Passage): boolean {
  return span.start < passage.span.end && passage.span.start < span.end;
}

function isOwn(agency: Agency, plan: Plan, name: string): boolean {
  const names = agency.parties.length > 0 ? agency.parties : [agency.name];
  return names.some((one) => !parseOffice(one, plan.place).collective && `${wordsOf(one)} `.startsWith(`${name} `));
}

function namesBehind(text: string, name: string): boolean {
  return text
    .split(' phoi hop ')
    .slice(1)
    .some((rest) => ` ${rest.split(' ').slice(0, REACH).join(' ')} `.includes(` ${name} `));
}

function itemBefore(passages: readonly Passage[], at: number): Passage | null {
  const section = passages[at]?.section;
  for (let i = at - 1; i >= 0 && passages[i]?.section === section; i -= 1) {
    const passage = passages[i];
    if (passage !== undefined && !LABEL.test(fold(passage.text))) return passage;
  }
  return null;
}

/** An office's name as it is looked for: without joining words, and without its level where the rest says enough. */
function wordsOf(name: string): string {
  const words = folded(name).trim().split(' ');
  if (parseOffice(name).content.length === 0) return words.join(' ');
  const level = [2, 1].find((size) => words.length > size && LEVEL_RANK.has(words.slice(-size).join(' ')));
  return words.slice(0, words.length - (level ?? 0)).join(' ');
}

/** Folded syllables without joining words, a space at both ends. */
function folded(text: string): string {
  return ` ${syllables(writtenOut(text))
    .filter((word) => !JOINING.has(word))
    .join(' ')} `;
}
