/** What a line under a task says of it: who does it, with whom, until when, with what. All patterns are of folded text. */
const BODY = '(?:co quan|don vi|bo phan|to chuc|ca nhan|nguoi|dia phuong)';
const BODIES = `(?:cac )?${BODY}(?:(?:,|\\/| -| va)? ?${BODY})*`;
/** The label of those who do the task: "Cơ quan chủ trì", "Đơn vị được giao tham mưu", "Phân công", "Chủ trì". */
const WHO = `(?:${BODIES}(?: duoc giao| chiu trach nhiem)?,? (?:chu tri|thuc hien|tham muu|dau moi|phu trach|trien khai)[^:;.]{0,40}|(?:chu tri|phu trach|phan cong|dau moi|trach nhiem)(?: (?:chu tri|tham muu|trien khai|to chuc|va|thuc hien|nhiem vu|trach nhiem)){0,3}|chiu trach nhiem(?: thuc hien)?)`;
const REST =
  '(?:thoi (?:gian|han|diem)|tien do|kinh phi|nguon kinh phi|san pham|hinh thuc|ket qua|dia diem|thanh phan|ghi chu|(?:cac )?(?:co quan |don vi )?phoi hop)';

/** A line that begins with the label of those who do the task above it. */
export const ASSIGNEE = new RegExp(`^\\W*${WHO}\\s*:`, 'u');
/** "Nội dung: …": the task's own words where its heading is only a name. */
export const CONTENT = /^(?:noi dung(?: thuc hien| cong viec| nhiem vu)?|nhiem vu)\s*:/u;
/** A line that begins with any label but that of the task itself. */
export const BESIDE = new RegExp(`^\\W*(?:${WHO}|${REST}[^:;.]{0,40})\\s*:`, 'u');
/** Any label of the lines under a task. */
export const LABEL = new RegExp(`^\\W*(?:${WHO}|(?:${REST}|noi dung|nhiem vu)[^:;.]{0,40})\\s*:`, 'u');
/** "Thời gian hoàn thành: …": the label of a line that says until when. */
export const TIME = /^\W*(?:thoi (?:gian|han|diem)|tien do)[^:;.]{0,40}:/u;
/** The label of those who do it in the middle of a line, behind another label's words or in brackets behind the task. */
export const INNER_ASSIGNEE = new RegExp(`(?:[;.,]\\s+|\\(|\\s-\\s)${WHO}\\s*:\\s*`, 'u');
/** Where the names behind such a label end: at another label, or at who only helps. */
export const NEXT_LABEL = new RegExp(`[;.,(]\\s*(?:-\\s*)?${REST}[^:;.,]{0,40}:|\\)\\s*[.;]?\\s*$`, 'u');
