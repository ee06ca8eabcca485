/** First bytes of formats that people give a text file's ending by mistake. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and so .docx
  [0xd0, 0xcf, 0x11, 0xe0], // OLE, and so .doc
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF: letters, but not the document's
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // GZIP
  [0x7f, 0x45, 0x4c, 0x46], // ELF
];

/** Share of control characters above which decoded bytes were no text; a quarter of what noise has. */
const CONTROL_SHARE = 0.02;
/** As many stray ones are borne however short the text is. */
const STRAY_CONTROLS = 4;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/gu;

/** True where the first bytes are those of a known format that is not text. */
export function hasBinarySignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}

/** True where decoded bytes hold more control characters than a text that was typed. */
export function isMostlyControls(text: string): boolean {
  return (text.match(CONTROLS)?.length ?? 0) > Math.max(STRAY_CONTROLS, text.length * CONTROL_SHARE);
}
