import { day } from './dates.ts';

/** How a clerk's corrections are told; shapes of its own, for text knows no layer. */

type Bound = 'before' | 'by' | 'on';

interface Dated {
  readonly date: string;
  readonly bound: Bound;
  readonly binds: readonly string[];
  readonly responsible: string;
}

interface Named {
  readonly name: string;
  readonly parties: readonly string[];
  readonly requested: boolean;
}

/** `trước ngày 25/11/2024` */
export function limit(bound: Bound, date: string): string {
  return `${{ before: 'trước ', by: 'chậm nhất ', on: '' }[bound]}ngày ${day(date)}`;
}

/** What the document says where a clerk put something else in its place. @param on day of the correction */
function writtenOtherwise(words: string, on: string): string {
  return `Văn bản ghi «${words}»; văn thư đã đính chính vào ngày ${day(on)}.`;
}

/** What a document says about a deadline that was corrected: a sentence for each thing that now differs. */
export function deadlineWritten(now: Dated, read: Dated, on: string): readonly string[] {
  const dates = now.date === read.date && now.bound === read.bound ? [] : [limit(read.bound, read.date)];
  const whom = now.responsible === read.responsible ? [] : [read.responsible];
  return [...dates, ...whom].map((words) => writtenOtherwise(words, on));
}

/** The same for an agency. */
export function agencyWritten(now: Named, read: Named, on: string): readonly string[] {
  const name = now.name === read.name ? [] : [writtenOtherwise(read.name, on)];
  // Whether a plan asks or orders is read out of its wording, and how many offices a name holds out of the name:
  // neither stands there to be quoted.
  const tone =
    now.requested === read.requested ? [] : [readOtherwise(read.requested ? 'được đề nghị' : 'được giao nhiệm vụ', on)];
  const parties =
    now.name !== read.name || now.parties.join(';') === read.parties.join(';')
      ? []
      : [readOtherwise(`gồm ${read.parties.join('; ')}`, on)];
  return [...name, ...tone, ...parties];
}

function readOtherwise(words: string, on: string): string {
  return `Theo bản đọc ban đầu, cơ quan này ${words}; văn thư đã đính chính vào ngày ${day(on)}.`;
}

/** A decision as it is kept. */
type Decided =
  | {
      readonly kind: 'deadline-date';
      readonly entry: Sentence;
      readonly date: string;
      readonly bound: Bound | null;
    }
  | { readonly kind: 'deadline-binds'; readonly entry: Sentence; readonly binds: readonly string[] }
  | { readonly kind: 'deadline-drop'; readonly entry: Sentence }
  | { readonly kind: 'deadline-approved'; readonly entry: Sentence; readonly date: string }
  | { readonly kind: 'agency-name'; readonly entry: { readonly name: string }; readonly name: string }
  | { readonly kind: 'agency-parties'; readonly entry: { readonly name: string }; readonly parties: readonly string[] }
  | { readonly kind: 'agency-requested'; readonly entry: { readonly name: string }; readonly requested: boolean }
  | { readonly kind: 'agency-drop'; readonly entry: { readonly name: string } }
  | { readonly kind: 'duty-drop'; readonly entry: { readonly agency: string; readonly text: string } };

interface Sentence {
  readonly quote: string;
  readonly party: string;
  readonly date: string;
}

/** What was decided about which words, in one line: `hạn ngày 15/11/2026 của …: sửa ngày thành 20/11/2026. Câu: “…”`. */
export function decisionLine(decision: Decided): string {
  switch (decision.kind) {
    case 'deadline-date': {
      const to = decision.bound === null ? `ngày ${day(decision.date)}` : limit(decision.bound, decision.date);
      return ofDeadline(decision.entry, `sửa thành ${to}`);
    }
    case 'deadline-binds':
      return ofDeadline(decision.entry, `đối tượng thực hiện là ${decision.binds.join('; ')}`);
    case 'deadline-drop':
      return ofDeadline(decision.entry, 'không phải là thời hạn');
    case 'deadline-approved':
      return ofDeadline(decision.entry, `đã duyệt ngày ${day(decision.date)}`);
    case 'agency-name':
      return `cơ quan “${decision.entry.name}”: sửa tên thành “${decision.name}”`;
    case 'agency-parties':
      return `cơ quan “${decision.entry.name}”: gồm ${decision.parties.join('; ')}`;
    case 'agency-requested':
      return `cơ quan “${decision.entry.name}”: ${decision.requested ? 'được đề nghị' : 'được giao nhiệm vụ'}`;
    case 'agency-drop':
      return `cơ quan “${decision.entry.name}”: không phải là cơ quan được giao nhiệm vụ`;
    case 'duty-drop':
      return `nhiệm vụ của ${decision.entry.agency}: không phải là nhiệm vụ. Câu: “${decision.entry.text}”`;
  }
}

function ofDeadline({ date, party, quote }: Sentence, what: string): string {
  return `hạn ngày ${day(date)} của ${party}: ${what}. Câu: “${quote}”`;
}
