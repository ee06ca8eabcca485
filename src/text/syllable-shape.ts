const INITIALS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Every rhyme of Vietnamese, without marks. */
const RHYMES: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im
   in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua
   uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh
   uyt uyu y yem yen yet yeu`.split(/\s+/u),
);

/**
 * True where a folded word could be a syllable of Vietnamese: an initial, or none, and a rhyme. Tells a word that the
 * corpus merely lacks ("bóng") from one that was mistyped ("tahnh") or shortened ("ldtbxh").
 */
export function isSyllableShaped(folded: string): boolean {
  return (
    RHYMES.has(folded) ||
    INITIALS.some((initial) => folded.startsWith(initial) && RHYMES.has(folded.slice(initial.length)))
  );
}
