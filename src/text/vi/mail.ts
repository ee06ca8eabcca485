/** Why a message could not be sent, as the list of such messages says it. */

export function chatSuspended(): string {
  return 'Nhóm chat này hiện không nhận tin: bot đã bị đưa ra khỏi nhóm hoặc bị chặn.';
}

/** @param tries how often sending was tried, at least 1 */
export function gaveUpAfter(tries: number): string {
  return `Đã thử gửi ${tries} lần nhưng nền tảng chat vẫn gặp sự cố.`;
}

export function tooOldToSend(): string {
  return 'Quá 24 giờ vẫn không gửi được nên tin không còn được gửi nữa.';
}

export function plainTextRefused(): string {
  return 'Nền tảng chat từ chối định dạng của tin, dù tin chỉ gồm chữ thường.';
}

export function sendingBroke(): string {
  return 'Việc gửi gặp lỗi ngoài dự kiến; không rõ tin đã đến nơi hay chưa.';
}
