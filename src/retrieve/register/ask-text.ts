import type { Finding, FoundDuty, FoundPassage } from '../../domain/finding.ts';
import type { Plan, Role } from '../../domain/plan.ts';
import type { Understood } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { unclearPlace, unclearPlan } from './unclear.ts';
import { findDeadlines } from './deadlines.ts';
import { groupBy } from './group.ts';
import type { Inquiry } from './inquiry.ts';
import { bindsClass } from './binding.ts';
import { findDuties, findPassages, isTitleOnly, shareInPlan } from './shelf.ts';
import { underHeading } from './under-heading.ts';

/** Lowest scores, 0 to 1, at which a duty or a passage is taken to be about a question. */
const LEAST_DUTY = 0.5;
const LEAST_PASSAGE = 0.5;
/** A topic that a plan has less of than this is not that plan's. */
const FOREIGN = 0.4;
/** Syllables of a topic that are taken for the beginning of a title; what follows may be the question's own. */
const TITLE_BEGINS = 4;
const LEAST_PERIOD = 0.5;
const MOST_DUTIES = 6;
const MOST_PASSAGES = 3;

const ROLES: readonly (readonly [Role, string])[] = [
  ['lead', 'chu tri'],
  ['advise', 'tham muu'],
  ['cooperate', 'phoi hop'],
];
const TIME_HEADING = /^(?:[a-z\d]+[.)] )?(?:thoi gian|thoi han|tien do|thoi diem)/u;
const HAS_DATE = /(?:^| )(?:tu|den|truoc|trong|vao) ngay \d|(?:^| )ngay \d{1,2}[/. ]|\d{1,2}\/\d{1,2}/u;
const LEADS = /chu tri|dau moi|chiu trach nhiem|theo doi|don doc/u;
/** "Là cơ quan đầu mối …", "cơ quan thường trực …": the plan says it outright. */
const IS_FOCAL = /(?:co quan|don vi) (?:dau moi|thuong truc|chu tri)|(?:la|lam) dau moi/u;
/** How plans say whose they are. */
const LEADING = 'chủ trì phối hợp tổ chức triển khai thực hiện Kế hoạch';
/** Wordings of reporting without a date, the most telling first. */
const REPORTING = ['định kỳ báo cáo theo quy định', 'báo cáo kết quả thực hiện', 'tổng hợp báo cáo'];
const LEAST_REPORTING = 0.6;
/** Words that a question about a date has whatever it is about. */
const OF_DATES =
  /(?:^|\s)(?:nộp|gửi|báo cáo|kết quả|thực hiện|tổng hợp|hạn|ngày|trước|sau|năm|tháng|còn|mấy|nữa|đến)(?=\s|$)/giu;

/** Who has to do something: the duties that say so, or whom a date binds. */
export function askWho(inquiry: Inquiry): readonly Finding[] {
  const { asked, plans, wide } = inquiry;
  if (asked.topic.length === 0) return askLead(inquiry);
  const leading = LEADS.test(fold(asked.text)) && plans.every((plan) => isTitleOnly(inquiry.shelf, plan, asked.topic));
  if (leading) return askLead(inquiry);
  const folded = fold(asked.text);
  const dated = asked.time.range !== null;
  if (asked.deed.of !== null && !wide && (dated || (ownTopic(asked) === '' && /(?:^| )(?:nop|gui) /u.test(folded)))) {
    const bound = whomDatesBind(inquiry);
    if (bound !== null) return [bound];
  }
  const found =
    inquiry.shelf.duties.size === 0
      ? []
      : ofRole(findDuties(inquiry.shelf, plans, asked.topicWords, LEAST_DUTY, inquiry.near), asked);
  if (found.length > 0) {
    const places = [...new Set(found.map(({ plan }) => inquiry.register.placeOf(plan)))];
    if (wide && places.length > 1) return [unclearPlace(inquiry, '', places)];
    return [{ of: 'who', found: found.slice(0, MOST_DUTIES) }];
  }
  const bound = asked.deed.of === null || wide ? null : whomDatesBind(inquiry);
  return bound === null ? askPassages(inquiry) : [bound];
}

/** "Ai chủ trì?" without saying what: whoever leads the plan; otherwise all agencies that it names. */
function askLead({ asked, plans, wide, shelf, ...rest }: Inquiry): readonly Finding[] {
  if (wide) return [unclearPlace({ asked, plans, wide, shelf, ...rest }, '')];
  if (!LEADS.test(fold(asked.text))) return [{ of: 'agencies', plans }];
  const named = plans.flatMap((plan) =>
    plan.agencies.flatMap((agency) => agency.duties.map((duty) => ({ plan, agency, duty }))),
  );
  const said = named.filter(({ duty }) => IS_FOCAL.test(fold(duty.text)));
  const leads = said.length > 0 ? said : findDuties(shelf, plans, LEADING, LEAST_DUTY);
  return leads.length > 0 ? [{ of: 'who', found: leads.slice(0, MOST_PASSAGES) }] : [{ of: 'agencies', plans }];
}

/** The dates that say who has to hand something in, or null where there are none. */
function whomDatesBind({ asked, plans, today }: Inquiry): Finding | null {
  const { due } = findDeadlines(plans, { ...asked, everyone: true }, null, today);
  const report = asked.deed.of === 'report';
  const none = { others: [], nearest: [], elsewhen: [], handIn: null };
  return due.length === 0 ? null : { of: 'deadlines', plans, due, subject: null, report, ...none };
}

/** Through whom, or to whom, reports go. */
export function askVia(inquiry: Inquiry): readonly Finding[] {
  const { plans, wide, asked } = inquiry;
  if (wide) return [unclearPlace(inquiry, '')];
  const { due } = findDeadlines(
    plans,
    { ...asked, deed: { ...asked.deed, of: asked.deed.of ?? 'report' } },
    null,
    inquiry.today,
  );
  const general = due.filter(({ deadline, plan }) => bindsClass(deadline, plan.place));
  if (general.length > 0) return [{ of: 'via', due: general }];
  const sentences = nearestSentences(inquiry, plans, '');
  return sentences.length > 0 ? [{ of: 'passages', found: sentences, total: sentences.length }] : askPassages(inquiry);
}

/** A named stretch of time: "Tháng hành động …". */
export function askPeriods(inquiry: Inquiry): readonly Finding[] {
  const { plans, wide, asked, shelf } = inquiry;
  const share = (topic: string, name: string): number => shelf.wording.share(topic, shelf.wording.read(name));
  const all = plans.flatMap((plan) => plan.periods.map((period) => ({ plan, period })));
  const topic = asked.topic.length < 2 ? '' : asked.topicWords;
  const found = all.filter(({ period }) => topic === '' || share(topic, period.name) >= LEAST_PERIOD);
  if (found.length > 0 && (topic !== '' || asked.asks.includes('period'))) {
    const places = [...new Set(found.map(({ plan }) => inquiry.register.placeOf(plan)))];
    if (wide && places.length > 1) return [unclearPlace(inquiry, '', places)];
    return [{ of: 'periods', found }];
  }
  return askWhen(inquiry);
}

/** The sentence that says when something is done, or that there is none, with what comes nearest. */
function askWhen(inquiry: Inquiry): readonly Finding[] {
  const { asked, plans, wide, shelf, near } = inquiry;
  const hits = findPassages(shelf, plans, asked.topicWords, LEAST_PASSAGE, { prefer: saysTime, near });
  const timed = timeSentences(hits);
  const found = timed.length > 0 ? timed : hits.slice(0, 1);
  if (found.length === 0) return [{ of: 'missing', missing: { of: 'nothing', plans } }];
  const places = [...new Set(found.map(({ plan }) => inquiry.register.placeOf(plan)))];
  if (wide && places.length > 1) return [unclearPlace(inquiry, '', places)];
  if (timed.length > 0) return [{ of: 'passages', found: timed.slice(0, MOST_PASSAGES), total: 0 }];
  const about = [...new Set(found.map(({ plan }) => plan))];
  const none = { of: 'deadlines', due: [], others: [], elsewhen: [], handIn: null, report: false } as const;
  return [{ ...none, subject: null, plans: about, nearest: found }];
}

function saysTime({ passage }: FoundPassage): boolean {
  return HAS_DATE.test(fold(passage.text)) || passage.path.some((heading) => TIME_HEADING.test(fold(heading)));
}

/** Among passages and those of the same section, the ones that give a time. */
function timeSentences(hits: readonly FoundPassage[]): readonly FoundPassage[] {
  const found = new Set<FoundPassage['passage']>();
  const result: FoundPassage[] = [];
  for (const { plan, passage } of hits) {
    const near = saysTime({ plan, passage }) ? [passage] : [];
    const beside = plan.passages.filter((one) => one.section === passage.section && TIME_HEADING.test(fold(one.text)));
    for (const one of [...near, ...beside]) if (!found.has(one)) result.push({ plan, passage: one });
    for (const one of [...near, ...beside]) found.add(one);
  }
  // A section about time says it for the whole; a date somewhere in a paragraph may be of anything.
  const headed = result.filter(({ passage }) =>
    [passage.text, ...passage.path].some((text) => TIME_HEADING.test(fold(text))),
  );
  return headed.length > 0 ? headed : result;
}

/** What the plans say about a topic, behind a gate that would rather find nothing. */
export function askPassages(inquiry: Inquiry): readonly Finding[] {
  const { asked, plans, wide, shelf } = inquiry;
  const headed = plans.map((plan) => underHeading(plan, asked.topic));
  const whole = headed.flatMap((own) => own.found);
  const sought = whole.length === 0 || asksHowMuch(asked) ? searched(inquiry) : [];
  const found = sought.length > 0 ? sought : whole;
  if (found.length === 0) return [{ of: 'missing', missing: { of: 'nothing', plans } }];
  const places = [...new Set(found.map(({ plan }) => inquiry.register.placeOf(plan)))];
  if (wide && places.length > 1) return [unclearPlace(inquiry, '', places)];
  const many = unclearPlan(found.map(({ plan }) => plan));
  if (many !== null) return [many];
  const total = found === whole ? headed.reduce((sum, own) => sum + own.total, 0) : found.length;
  return shelf.passages.size === 0 ? [] : [{ of: 'passages', found, total }];
}

/**
 * The sentences of plans that set no date which come nearest to one: how the plan itself says that reports are made
 * ("định kỳ báo cáo … theo quy định"), or what it says of the matter. The opening speaks of everything and says
 * neither.
 */
export function nearestSentences(inquiry: Inquiry, plans: readonly Plan[], matter: string): readonly FoundPassage[] {
  const { shelf, asked } = inquiry;
  const body = (topic: string, least: number): readonly FoundPassage[] =>
    findPassages(shelf, plans, topic, least)
      .filter(({ passage }) => passage.section !== 'header')
      .slice(0, 1);
  if (matter !== '' && asked.deed.of !== 'report') return body(matter, LEAST_PASSAGE);
  if (asked.deed.of === 'plan') return [];
  for (const topic of REPORTING) {
    const found = body(topic, LEAST_REPORTING);
    if (found.length > 0) return found;
  }
  return matter === '' ? [] : body(matter, LEAST_PASSAGE);
}

/** What a question about a date is about, beside dates and reports; as typed. */
export function ownTopic(asked: Understood): string {
  return asked.topicWords.replace(OF_DATES, ' ').replace(/\s+/gu, ' ').trim();
}

/** True where a message names a plan ("kế hoạch phòng chống dịch …") whose topic none of the plans has. */
export function isForeignTopic({ asked, plans, shelf }: Inquiry): boolean {
  const [first, second] = asked.topic;
  if (first === undefined || second === undefined || asked.document.numbers.length > 0) return false;
  const named = new RegExp(`ke hoach (?:so |ve |thuc hien |trien khai |cong tac )*${first} ${second}`, 'u');
  if (!named.test(fold(asked.text))) return false;
  const title = asked.topicWords.split(' ').slice(0, TITLE_BEGINS).join(' ');
  return plans.every((plan) => shareInPlan(shelf, plan, title) < FOREIGN);
}

function searched({ asked, plans, wide, shelf, register, near }: Inquiry): readonly FoundPassage[] {
  if (asked.topic.length === 0) return [];
  const about = findPassages(shelf, plans, asked.topicWords, LEAST_PASSAGE, { near });
  const hits = asksHowMuch(asked) ? about.filter(hasQuantity) : about;
  if (wide) return hits;
  // Neighbouring plans are near-twins: one place's hits must not crowd out another's.
  const byPlace = groupBy(hits, ({ plan }) => register.placeOf(plan));
  return [...byPlace.values()].flatMap((own) => own.slice(0, MOST_PASSAGES));
}

function asksHowMuch({ text }: Understood): boolean {
  return /bao nhieu|may phan tram/u.test(fold(text));
}

/** Where the question names a role and some duties have it, only those. */
function ofRole(found: readonly FoundDuty[], asked: Understood): readonly FoundDuty[] {
  const words = fold(asked.text);
  const role = ROLES.find(([, said]) => words.includes(said))?.[0];
  const kept = found.filter(({ duty }) => duty.role === role);
  return role !== undefined && kept.length > 0 ? kept : found;
}

/** True where a passage has a number that is no date, year, or part of a document's number. */
function hasQuantity({ passage }: FoundPassage): boolean {
  const bare = passage.text.replace(
    /\d+[-/][\p{L}\d/-]+|(?:ngày|tháng|năm|giai đoạn|số|Điều|khoản) \d+|\d{4}|\d+[/.-]\d+/giu,
    ' ',
  );
  return /\d/u.test(bare);
}
