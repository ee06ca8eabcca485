/** Sentences for what can go wrong with files, folders and the store: each says what is wrong and what to do. */

const MIB = 1024 * 1024;

export function corpusFolderMissing(path: string): string {
  return `Không có thư mục văn bản ${path}; hãy tạo thư mục và chép các kế hoạch vào, hoặc sửa thiết lập CORPUS_DIR.`;
}

export function corpusFolderUnreadable(path: string): string {
  return `Không đọc được thư mục văn bản ${path}; hãy kiểm tra quyền đọc của thư mục hoặc sửa thiết lập CORPUS_DIR.`;
}

export function fileMissing(name: string): string {
  return `Không có tệp ${name}; hãy kiểm tra lại tên và đường dẫn.`;
}

export function fileUnreadable(name: string): string {
  return `Không đọc được tệp ${name}; hãy kiểm tra quyền đọc của tệp.`;
}

export function fileIsNotAFile(name: string): string {
  return `${name} không phải là một tệp; hãy chỉ ra một tệp văn bản.`;
}

export function fileStillChanging(name: string): string {
  return `Tệp ${name} đang được ghi dở; tệp sẽ được đọc lại khi ghi xong.`;
}

export function fileNameUnreadable(name: string): string {
  return `Tên tệp ${name} có ký tự không đúng mã Unicode; hãy đổi tên tệp rồi thử lại.`;
}

/** @param size bytes @param limit bytes, a whole number of MiB */
export function fileTooLarge(name: string, size: number, limit: number): string {
  const megabytes = (size / MIB).toFixed(1).replace('.', ',');
  return `Tệp ${name} dài ${megabytes} MB, quá giới hạn ${limit / MIB} MB; hãy tách tệp thành nhiều văn bản nhỏ hơn.`;
}

export function fileNotText(name: string): string {
  return `Tệp ${name} không phải là tệp văn bản thuần; hãy lưu lại dưới dạng .txt mã UTF-8.`;
}

export function fileEmpty(name: string): string {
  return `Tệp ${name} không có chữ nào; hãy kiểm tra lại tệp gốc.`;
}

export function fileFormatUnknown(name: string, endings: readonly string[]): string {
  return `Chưa đọc được định dạng của tệp ${name}; hãy lưu lại thành tệp ${endings.join(' hoặc ')}.`;
}

export function fileNameTaken(name: string, other: string): string {
  return `Tệp ${name} trùng tên với tệp ${other} (chỉ khác phần mở rộng) nên không được đọc; hãy đổi tên một trong hai tệp.`;
}

export function fileFailed(name: string): string {
  return `Không tách được nội dung của tệp ${name}; các văn bản khác không bị ảnh hưởng.`;
}

/** @param pid of the process that holds the folder, where it could be learned */
export function dataFolderBusy(path: string, pid: number | null): string {
  const holder = pid === null ? 'một tiến trình khác' : `tiến trình số ${pid}`;
  return `Thư mục dữ liệu ${path} đang được ${holder} sử dụng; hãy dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`;
}

/** @param pid of the process that holds the folder, where it could be learned */
export function dataFolderSilent(path: string, pid: number | null): string {
  const holder = pid === null ? 'một tiến trình' : `tiến trình số ${pid}`;
  return `Thư mục dữ liệu ${path} đang do ${holder} giữ nhưng tiến trình đó không trả lời; hãy chờ nó khởi động xong hoặc dừng nó rồi thử lại.`;
}

export function dataFolderNotWritable(path: string): string {
  return `Không ghi được vào thư mục dữ liệu ${path}; hãy cấp quyền ghi cho thư mục, hoặc đặt DATA_DIR sang thư mục khác.`;
}

export function dataFolderDamaged(path: string): string {
  return `Cơ sở dữ liệu trong ${path} bị hỏng nên không mở được, và được giữ nguyên; hãy khôi phục từ bản sao lưu, hoặc đổi tên thư mục đó rồi khởi động lại để đọc lại toàn bộ văn bản (các đính chính đã ghi sẽ không còn).`;
}

export function storeFailed(): string {
  return 'Cơ sở dữ liệu đang gặp sự cố; hãy thử lại sau ít phút và xem nhật ký nếu lỗi còn lặp lại.';
}

export function storeUnreachable(): string {
  return 'Không kết nối được máy chủ cơ sở dữ liệu; hãy kiểm tra thiết lập DATABASE_URL và máy chủ PostgreSQL.';
}

export function storeNewer(): string {
  return 'Cơ sở dữ liệu đã được một phiên bản mới hơn của chương trình nâng cấp; hãy dùng phiên bản mới đó.';
}

export function unexpected(): string {
  return 'Chương trình gặp lỗi ngoài dự kiến; chi tiết nằm trong nhật ký.';
}

export function codeUsed(): string {
  return 'Mã này vừa được dùng ở nơi khác; mỗi mã chỉ dùng được một lần.';
}

export function codeTaken(): string {
  return 'Mã vừa tạo trùng với một mã đã có; hãy tạo lại mã khác.';
}
