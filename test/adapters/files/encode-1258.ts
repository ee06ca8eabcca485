const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Windows-1258 has letters with their vowel mark, and tones as marks of their own: â + dot below, never ậ. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
);

/** Writes Vietnamese text as Windows would: the opposite of what the reader does. */
export function encode1258(text: string): Uint8Array {
  const characters = Array.from(text.normalize('NFC')).flatMap((character) => {
    if (BYTES.has(character)) return [character];
    const parts = Array.from(character.normalize('NFD'));
    const letter = parts.filter((part) => !TONES.test(part)).join('');
    return [letter.normalize('NFC'), ...parts.filter((part) => TONES.test(part))];
  });
  return Uint8Array.from(characters, (character) => {
    const byte = BYTES.get(character);
    if (byte === undefined) throw new Error(`Windows-1258 has no ${JSON.stringify(character)}`);
    return byte;
  });
}
