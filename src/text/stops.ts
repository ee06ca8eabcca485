/**
 * Syllables that carry a question rather than its matter. Kept short by intent: how often a syllable occurs in the
 * corpus weighs the rest, and most syllables of a longer list are also parts of content words ("bộ", "công", "thể").
 */
export const STOP_SYLLABLES: ReadonlySet<string> = new Set(
  `à ạ ai bao bị bởi các cái cần cho chưa có của cũng dạ do đã đang đâu để đó được em gì giúp hãy hay hỏi khi không
   là làm lúc mà mấy mình muốn nào này nếu nên nhé như nhưng những ở phải ra rằng sao sẽ tại thế thì theo tôi trong từ và
   vào vậy về với vui xin ơi`
    .trim()
    .split(/\s+/u),
);

/** Wordings that only ask, each a run of syllables that means nothing to the search though its syllables may. */
export const STOP_PHRASES: readonly (readonly string[])[] = [
  'đúng hay sai',
  'đúng không',
  'phải không',
  'hay không',
  'khi nào',
  'bao giờ',
  'bao lâu',
  'bao nhiêu',
  'là gì',
  'làm gì',
  'thế nào',
  'như thế nào',
  'như nào',
  'ra sao',
  'vì sao',
  'tại sao',
  'ở đâu',
  'cho biết',
  'cho hỏi',
  'xin hỏi',
  'nào sau đây',
  'sau đây',
  'ngày nào',
  'lúc nào',
  'việc gì',
  'ai lo',
  'lo việc',
  'lấy từ đâu',
  'từ đâu',
  'diễn ra',
].map((phrase) => phrase.split(' '));
