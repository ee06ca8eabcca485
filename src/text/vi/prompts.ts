/** Sentences for what can be wrong with the files that a model is told by. */

export function promptsFolderUnreadable(path: string): string {
  return `Không đọc được thư mục chỉ dẫn cho mô hình ${path}; hãy cài lại sản phẩm cho đủ tệp.`;
}

export function promptMissing(id: string): string {
  return `Thiếu tệp chỉ dẫn cho mô hình prompts/${id}.md; hãy cài lại sản phẩm cho đủ tệp.`;
}

/** @param why an end of the sentence: what is wrong */
export function promptInvalid(file: string, why: string): string {
  return `Tệp chỉ dẫn cho mô hình prompts/${file} không đúng: ${why}.`;
}

export const PROMPT_FAULTS = {
  shape: 'cần phần khai báo giữa hai dòng "---", rồi các mục "# system" và "# user" có chữ, mỗi mục một lần',
  yaml: 'phần khai báo không phải là YAML',
  field: (name: string) => `khai báo "${name}" thiếu hoặc sai`,
  name: (id: string) => `tên tệp khác với id "${id}"`,
  unknownInput: (name: string) => `{{${name}}} không có trong inputs`,
  unusedInput: (name: string) => `đầu vào "${name}" không được dùng đúng một lần trong mục "# user"`,
  systemInput: 'mục "# system" không được chứa {{…}}',
} as const;
