import type { IsoDate } from './plan.ts';

/** What a message asks for. */
export type Ask =
  | 'duties'
  | 'deadline'
  | 'who'
  | 'via'
  | 'period'
  | 'passage'
  | 'number'
  | 'issued'
  | 'signer'
  | 'basis'
  | 'recipients'
  | 'title'
  | 'outline'
  | 'issuer'
  | 'standing'
  | 'plans'
  | 'agencies'
  | 'places'
  | 'handed-in'
  | 'thanks'
  | 'greeting'
  | 'help'
  | 'empty';

/** An office as a message names it; everything but `words` is folded. */
export interface OfficeMention {
  /** As typed. */
  readonly words: string;
  /** Key of the head noun (text/office/kinds.ts), or null where none was said ("bên y tế"). */
  readonly kind: string | null;
  readonly content: readonly string[];
  readonly level: string | null;
  /** The one commune or village meant, whose name follows the level or the head noun: `tinh ha`. */
  readonly member: string | null;
}

/** A place that was named and that no plan covers; `words` as typed. */
export interface UnknownPlace {
  readonly words: string;
  /** `commune` may be a member of a covered district. */
  readonly rank: 'commune' | 'district' | 'province';
}

export interface TimeFilter {
  /** First and last day asked about, both included. */
  readonly range: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** True where no year was said: the same days of another year fit too. */
  readonly anyYear: boolean;
  readonly direction: 'past' | 'upcoming' | null;
}

/** A stretch of time that reports are made over. */
export type Stretch = 'half-year' | 'year' | 'quarter' | 'month';

/** What a deadline is about: the deed and the stretch of time that is reported on. */
export interface Deed {
  readonly of: 'report' | 'plan' | null;
  /** Several where reports over several stretches are asked about together; empty where none is said. */
  readonly over: readonly Stretch[];
}

/** A document as a message points to it. */
export interface DocumentRef {
  /** Folded, without spaces: `342/kh-ubnd`. */
  readonly numbers: readonly string[];
  readonly year: number | null;
  /** Folded syllables of a plan's title that were named ("kế hoạch chuyển đổi số"), in the title's order. */
  readonly title: readonly string[];
}

/** A message understood: pure facts about its words, nothing looked up yet. */
export interface Understood {
  readonly text: string;
  /** What is asked, the leading one first; empty where the message only names something ("Phòng Tư pháp?"). */
  readonly asks: readonly Ask[];
  /** Register names of the places named. */
  readonly places: readonly string[];
  readonly unknownPlaces: readonly UnknownPlace[];
  /** Whom it is about. */
  readonly offices: readonly OfficeMention[];
  /** To whom something goes ("báo cáo UBND huyện"). */
  readonly receivers: readonly OfficeMention[];
  /** "đơn vị tôi", "chúng tôi". */
  readonly self: boolean;
  /** "các đơn vị", "những hạn nào": nobody in particular. */
  readonly everyone: boolean;
  readonly deed: Deed;
  readonly time: TimeFilter;
  readonly document: DocumentRef;
  /** True where yes or no is asked ("có phải báo cáo không") and there being a date or a duty answers it. */
  readonly yesNo: boolean;
  /** Folded syllables that are none of the above, in order. */
  readonly topic: readonly string[];
  /** The same with the marks that were typed, for searching. */
  readonly topicWords: string;
  readonly compare: boolean;
  /** True where it leans on what was said before ("Còn …?", "… thì sao?"). */
  readonly follows: boolean;
  /** Further questions of the same message about other offices, each whole ("X làm gì và Y hạn khi nào?"). */
  readonly also: readonly Understood[];
}
