import { writtenOut } from './short.ts';

/** A single commune by its level and name, folded: `xa`, `tinh ha`. */
export interface OneCommune {
  readonly level: string;
  readonly name: string;
}

const NAMED =
  /^(?:(?:de nghi|lanh dao|thuong truc|chu tich) )*(?:(?:uy ban nhan dan|chinh quyen) )?(xa|phuong|thi tran|dac khu) (.+)$/u;
/** What follows the level where no one commune is named: "UBND xã, thị trấn", "UBND xã có liên quan". */
const OF_MANY =
  /^(?:va |cac |xa|phuong|thi tran|dac khu|co lien quan|lien quan|tren dia ban|thuoc|truc thuoc|noi|doi|co)(?![a-z])/u;

/** The commune whose committee a name means ("UBND xã Tịnh Hà", "xã Tịnh Hà"), or null: "UBND các xã" names a class. */
export function oneCommune(name: string): OneCommune | null {
  const words = writtenOut(name)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const [, level, rest] = NAMED.exec(words) ?? [];
  if (level === undefined || rest === undefined || OF_MANY.test(rest)) return null;
  return { level, name: rest };
}
