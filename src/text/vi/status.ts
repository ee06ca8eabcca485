/** What is said of what agencies report of their deadlines: đã nhận, đã nộp, xin gia hạn, and the answers to it. */

/** Labels of what may be said, and other words for it. */
export const STATUS_CHOICES = {
  received: { label: 'Đã nhận', words: ['nhận rồi'] },
  'handed-in': { label: 'Đã nộp', words: ['nộp rồi'] },
  'ask-extension': { label: 'Xin gia hạn', words: ['gia hạn'] },
  'taken-back': { label: 'Rút lại', words: ['chưa nộp', 'báo nhầm'] },
  confirmed: { label: 'Xác nhận', words: ['đã xác nhận'] },
  returned: { label: 'Trả lại', words: [] },
  granted: { label: 'Đồng ý', words: ['đồng ý gia hạn'] },
  refused: { label: 'Không', words: ['không đồng ý', 'từ chối'] },
} as const;

export const STATUS_WORDS = {
  skip: { label: 'Bỏ qua', words: ['thôi', 'không', 'không có', 'không cần'] },
  no: { label: 'Không phải', words: ['không', 'nhầm'] },
  /** An item of the reminder, as a choice. */
  item: (item: number) => `Mục ${item}`,
  /** @param act label of what is said */
  yes: (act: string) => `Đúng, ${act.toLowerCase()}`,
  yesWords: ['đúng', 'đúng rồi', 'phải', 'có'],
} as const;

/** A thing that is due. @param plan its document @param granted the last day of a granted extension */
export function dueThing(action: string, plan: string, deadline: string, granted: string | null): string {
  const more = granted === null ? '' : `; được gia hạn đến ${granted}`;
  return `“${action}” theo ${plan} (hạn theo văn bản: ${deadline}${more})`;
}

/** @param before the day as written where it is no longer in time @param time `17:00` @param last with its weekday */
export function lastDayWords(before: string | null, time: string | null, last: string): string {
  const written = before === null ? '' : `trước ngày ${before}, `;
  return `${written}chậm nhất ${time === null ? '' : `${time} `}${last}`;
}

/** Who says something, before what is said. @param actor null where the chat is one person's */
function lead(actor: string | null): string {
  return actor === null ? 'Đã ghi nhận: ' : `${actor} báo: `;
}

export const SOMEBODY = 'Một cán bộ';
export const SOMEBODY_INSIDE = 'một cán bộ';
/** Somebody who collects or leads. */
export const JUDGE_INSIDE = 'cơ quan đầu mối hoặc lãnh đạo';
export const YOU = 'anh/chị';

/** What was reported. @param party who owes it */
export const REPORTED = {
  received: (actor: string | null, party: string, thing: string) => `${lead(actor)}${party} đã nhận ${thing}.`,
  receivedAll: (actor: string | null, count: number) => `${lead(actor)}đã nhận ${count} việc:`,
  handedIn: (actor: string | null, party: string, thing: string, number: string | null) =>
    `${lead(actor)}${party} đã nộp ${thing}${number === null ? '' : `, văn bản ${withNumber(number)}`}. Việc này không được nhắc nữa.`,
  handedInAll: (actor: string | null, count: number) =>
    `${lead(actor)}đã nộp ${count} việc; các việc này không được nhắc nữa:`,
  takenBack: (actor: string | null, party: string, thing: string) =>
    `${lead(actor)}rút lại việc đã báo nộp; ${party} chưa nộp ${thing}. Việc này được nhắc tiếp.`,
  takenBackAll: (actor: string | null, count: number) =>
    `${lead(actor)}rút lại ${count} việc đã báo nộp; các việc này được nhắc tiếp:`,
  numbered: (number: string, party: string, thing: string) =>
    `Đã ghi văn bản ${withNumber(number)}: ${party} đã nộp ${thing}.`,
  numberedAll: (number: string, count: number) => `Đã ghi văn bản ${withNumber(number)} cho ${count} việc đã nộp.`,
  line: (party: string, thing: string) => `${party}: ${thing}`,
  others: (count: number) => `${count} việc khác đã được báo trước đó.`,
} as const;

/** `số 45/BC-PYT`. */
export function withNumber(number: string): string {
  return `số ${number}`;
}

/** Where a question is asked. */
export interface AskedIn {
  /** True where an answer has to point to the question. */
  readonly group: boolean;
  readonly buttons: boolean;
}

/** Questions that follow a report. */
export const ASKS = {
  number: (where: AskedIn) =>
    `Số văn bản đã nộp là gì (không bắt buộc)? Ví dụ: 45/BC-UBND.${here(where)} Không có thì ${choose(where)} “Bỏ qua”; báo nhầm thì ${choose(where)} “Rút lại”.`,
  /** @param example a day that would do: `30/11` */
  extension: (party: string, thing: string, example: string, where: AskedIn) =>
    `${party} xin gia hạn ${thing} đến ngày nào, vì sao? Ví dụ: “đến ${example} vì chưa tổng hợp xong số liệu”.${here(where)} Không xin nữa thì ${choose(where)} “Bỏ qua”.`,
  why: (where: AskedIn) =>
    `Lý do xin gia hạn là gì (không bắt buộc)?${here(where)} Không cần ghi thì ${choose(where)} “Bỏ qua”.`,
  reason: (where: AskedIn) =>
    `Lý do trả lại là gì (không bắt buộc)?${here(where)} Không cần ghi thì ${choose(where)} “Bỏ qua”.`,
  unclearNumber: 'Chưa rõ số văn bản trong tin nhắn vừa rồi.',
  whichNumbered: (number: string) => `Văn bản ${withNumber(number)} là của việc nào? Anh/chị chọn một việc:`,
  which: 'Anh/chị nói đến mục nào?',
  whichThing: (act: string) => `“${act}” là việc nào? Anh/chị chọn một việc:`,
  whatOf: (item: number | null, party: string, thing: string) =>
    `${item === null ? '' : `${STATUS_WORDS.item(item)}: `}${party}: ${thing}. Anh/chị báo gì?`,
  isIt: (act: string, party: string, thing: string) =>
    `Có phải anh/chị báo “${act.toLowerCase()}” cho việc này không? ${party}: ${thing}.`,
  left: {
    number: 'Đã bỏ qua, không ghi số văn bản.',
    extension: 'Đã bỏ qua, không gửi đề nghị gia hạn.',
    why: 'Đã bỏ qua, không ghi lý do; đề nghị gia hạn vẫn được giữ.',
    return: 'Đã bỏ qua, không ghi lý do trả lại.',
    date: 'Đã bỏ qua, giữ nguyên ngày.',
  },
  notRecorded: 'Trợ lý không ghi nhận gì. Anh/chị có thể xem thời hạn của đơn vị bằng lệnh /han.',
} as const;

function here({ group }: AskedIn): string {
  return group ? ' Trong nhóm, anh/chị trả lời tin nhắn này.' : '';
}

function choose({ buttons }: AskedIn): string {
  return buttons ? 'chọn' : 'nhắn';
}

/** Why something is not recorded. @param who, when of what was said before */
export const NOT_RECORDED = {
  gone: 'Việc này không còn trong các kế hoạch đang có hiệu lực (văn bản đã được thay thế hoặc sửa), nên không ghi nhận.',
  notYours:
    'Cuộc trò chuyện này không liên kết với đơn vị phải thực hiện việc này nên không báo thay được. Liên kết bằng lệnh /lienket.',
  notFocal: 'Chỉ cơ quan đầu mối, lãnh đạo địa phương hoặc quản trị mới xác nhận, trả lại hoặc cho gia hạn việc này.',
  received: (who: string, when: string) => `Việc này đã được ${who} báo nhận lúc ${when}.`,
  handedIn: (who: string, when: string, number: string | null) =>
    `Việc này đã được ${who} báo nộp lúc ${when}${number === null ? '' : ` (văn bản ${withNumber(number)})`}.`,
  confirmed: (who: string, when: string) =>
    `Việc này đã nộp và được ${who} xác nhận lúc ${when}; nếu cần sửa, anh/chị đề nghị cơ quan đầu mối trả lại.`,
  alreadyConfirmed: (who: string, when: string) => `Việc này đã được ${who} xác nhận lúc ${when}.`,
  nothingToTakeBack:
    'Việc này chưa có báo nộp nào để rút lại và vẫn được nhắc theo hạn. Nếu cần thêm thời gian, anh/chị chọn hoặc nhắn “xin gia hạn”.',
  /** @param count of what is open and follows in a list */
  stillOpen: (count: number) =>
    `Hiện chưa có báo nộp nào để rút lại. ${count} việc đang chờ nộp vẫn được nhắc theo hạn; nếu cần thêm thời gian, anh/chị nhắn “xin gia hạn”:`,
  moreOpen: (count: number) => `Còn ${count} việc khác; anh/chị xem bằng lệnh /han.`,
  promise:
    'Cảm ơn anh/chị đã cho biết. Trợ lý không ghi nhận lời hẹn nộp và không chuyển cho ai. Khi đã nộp, anh/chị nhắn “đã nộp”; nếu cần thêm thời gian, anh/chị nhắn “xin gia hạn”.',
  notHandedIn: 'Đơn vị chưa báo nộp việc này hoặc đã rút lại, nên chưa có gì để xác nhận hay trả lại.',
  returned: (who: string, when: string) => `Việc này đã được ${who} trả lại lúc ${when} và chưa nộp lại.`,
  notAsked: 'Việc này không có đề nghị gia hạn nào đang chờ ý kiến.',
  decided: (granted: boolean, who: string, when: string) =>
    `Đề nghị gia hạn này đã được ${who} trả lời ${granted ? 'đồng ý' : 'không đồng ý'} lúc ${when}.`,
  noNeed: 'Đơn vị đã báo nộp việc này nên không cần gia hạn nữa.',
  all: 'Các việc này đều đã được báo trước đó; không ghi nhận thêm.',
  notAll: 'Không có việc nào trong số này ghi nhận được lúc này.',
  nothingOpen: 'Hiện không có việc nào của đơn vị để ghi nhận như vậy.',
  notLinked:
    'Cuộc trò chuyện này chưa liên kết với đơn vị nào nên chưa ghi nhận được. Quản trị tạo mã bằng /taoma, sau đó anh/chị gõ /lienket cùng mã đó.',
  outOfRange: (most: number) =>
    most === 1
      ? 'Tin nhắc chỉ có mục 1; anh/chị vui lòng chọn lại.'
      : `Tin nhắc gần nhất có các mục từ 1 đến ${most}; anh/chị vui lòng chọn lại.`,
} as const;

/** An extension that is asked for. Days come with their weekday. */
export const EXTENSION = {
  notOfficial: 'Đề nghị qua trợ lý không thay thế văn bản xin gia hạn.',
  unclear: 'Chưa rõ anh/chị xin gia hạn đến ngày nào.',
  notLater: (day: string, term: string) => `Ngày ${day} không sau hạn hiện tại (${term}).`,
  past: (day: string) => `Ngày ${day} không sau ngày hôm nay.`,
  pending: (who: string, when: string, day: string) =>
    `Đề nghị gia hạn đến ${day} do ${who} gửi lúc ${when} đang chờ ý kiến; nếu muốn đổi, anh/chị ghi ngày khác và lý do.`,
  asked: (actor: string | null, party: string, day: string, thing: string) =>
    `${lead(actor)}${party} xin gia hạn đến ${day}: ${thing}.`,
  sentTo: (whom: readonly string[]) => `Đề nghị đã được gửi tới ${whom.join(' và ')}.`,
  /** Which term holds. @param granted until when more time was granted before; null where it was not */
  holds: (granted: string | null) =>
    granted === null ? 'Hạn theo văn bản vẫn giữ nguyên' : `Hạn đã gia hạn đến ${granted} vẫn giữ nguyên`,
  untilAnswered: 'cho đến khi có ý kiến đồng ý',
  toFocal: (focal: string) => `cơ quan đầu mối (${focal})`,
  toLeaders: (place: string) => `lãnh đạo ${place}`,
  nobody:
    'Hiện chưa có cơ quan đầu mối hay lãnh đạo nào liên kết với trợ lý để cho ý kiến; anh/chị gửi văn bản trực tiếp.',
  /** To who decides. */
  letter: (party: string, place: string, day: string, thing: string) =>
    `${party} (${place}) xin gia hạn đến ${day}: ${thing}.`,
  why: (why: string) => `Lý do: ${why}.`,
  whyLetter: (party: string, place: string, day: string, thing: string, why: string) =>
    `${party} (${place}) nêu lý do xin gia hạn đến ${day}: ${why}. Việc xin gia hạn: ${thing}.`,
  whyNoted: 'Đã ghi lý do và chuyển tới nơi cho ý kiến.',
  by: (name: string) => `Người gửi đề nghị: ${name}.`,
  agree: 'Ý kiến qua trợ lý không thay thế văn bản trả lời. Anh/chị có đồng ý cho gia hạn không?',
  replaced: 'Đề nghị này đã được thay bằng đề nghị khác:',
  granted: (actor: string | null, party: string, day: string, thing: string) =>
    `${lead(actor)}đồng ý cho ${party} gia hạn đến ${day}: ${thing}.`,
  refused: (actor: string | null, party: string, day: string, thing: string) =>
    `${lead(actor)}không đồng ý cho ${party} gia hạn đến ${day}: ${thing}.`,
  grantedLetter: (judge: string, party: string, day: string, thing: string) =>
    `${judge} đồng ý cho ${party} gia hạn đến ${day}: ${thing}. Ý kiến qua trợ lý không thay thế văn bản trả lời.`,
  refusedLetter: (judge: string, party: string, day: string, thing: string) =>
    `${judge} không đồng ý cho ${party} gia hạn đến ${day}: ${thing}.`,
  /** To others who might decide. */
  decidedLetter: (judge: string, isGranted: boolean, party: string, place: string, day: string, thing: string) =>
    `${judge} đã trả lời ${isGranted ? 'đồng ý' : 'không đồng ý'} cho ${party} (${place}) gia hạn đến ${day}: ${thing}. Không cần trả lời đề nghị này nữa.`,
} as const;

/** What whoever collects says of what was handed in. */
export const JUDGED = {
  confirmed: (actor: string | null, party: string, thing: string, number: string | null) =>
    `${lead(actor)}xác nhận ${party} đã nộp ${thing}${number === null ? '' : `, văn bản ${withNumber(number)}`}.`,
  confirmedAll: (actor: string | null, count: number) => `${lead(actor)}xác nhận đã nộp ${count} việc:`,
  confirmedLetter: (judge: string, party: string, thing: string, number: string | null) =>
    `${judge} xác nhận ${party} đã nộp ${thing}${number === null ? '' : `, văn bản ${withNumber(number)}`}.`,
  returned: (actor: string | null, party: string, thing: string) =>
    `${lead(actor)}trả lại việc đã báo nộp của ${party}: ${thing}. Việc này được nhắc tiếp cho đến khi nộp lại.`,
  returnedAll: (actor: string | null, count: number) =>
    `${lead(actor)}trả lại ${count} việc đã báo nộp; các việc này được nhắc tiếp:`,
  returnedLetter: (judge: string, party: string, thing: string) =>
    `${judge} trả lại việc đã báo nộp của ${party}: ${thing}. Việc này được nhắc tiếp cho đến khi nộp lại.`,
  reason: (actor: string | null, why: string) => `${lead(actor)}lý do trả lại: ${why}.`,
  reasonLetter: (judge: string, party: string, thing: string, why: string) =>
    `${judge} nêu lý do trả lại: ${why}. Việc được trả lại của ${party}: ${thing}.`,
  /** Where nobody of the party is linked any more. */
  notTold:
    'Có đơn vị hiện không liên kết cuộc trò chuyện nào với trợ lý nên chưa được báo; anh/chị báo trực tiếp cho đơn vị.',
} as const;

/** In whose name somebody judges. */
export const JUDGES = {
  leader: (place: string) => `Lãnh đạo ${place}`,
  admin: 'Quản trị',
} as const;
