/**
 * Parts of a multipart/form-data body (RFC 7578): fields as text, files as `File`. Null where it is malformed or a
 * field is no UTF-8.
 */
export function readMultipart(bytes: Buffer, contentType: string): Readonly<Record<string, string | File>> | null {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  const values: Record<string, string | File> = {};
  // Latin-1 maps every byte to one character: offsets in the text are offsets in the bytes.
  const [, ...parts] = `\r\n${bytes.toString('latin1')}`.split(`\r\n--${boundary}`);
  if (parts.pop()?.startsWith('--') !== true) return null;
  for (const part of parts) {
    const [head = ''] = part.split('\r\n\r\n', 1);
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) return null;
    const content = Buffer.from(part.slice(head.length + 4), 'latin1');
    const file = /filename="([^"]*)"/.exec(head)?.[1];
    if (file !== undefined) {
      const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? '';
      values[name] = new File([content], Buffer.from(file, 'latin1').toString(), { type });
    } else {
      const text = content.toString();
      if (!Buffer.from(text).equals(content)) return null;
      values[name] = text;
    }
  }
  return values;
}
