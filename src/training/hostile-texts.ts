/** Pieces of text that, repeated, have slowed readers down or broken them: each with a name to speak of it. */
export const HOSTILE_PIECES: readonly (readonly [name: string, piece: string])[] = [
  ["one letter", "a"],
  ["capitals", "A "],
  ["words with capitals", "Aa "],
  ["shouted words", "KYIV WAR ATTACK "],
  ["commas", ", "],
  ["quotation marks", '"'],
  ["wire-style marks", "''"],
  ["brackets", "("],
  ["square brackets", "["],
  ["notes", "[1]"],
  ["open marks", "“a "],
  ["hyphens", "Ab-"],
  ["dashes", "— "],
  ["points", "U."],
  ["dots", "."],
  ["digits", "12 "],
  ["thousands", "1,000,"],
  ["ordinals", "the 5th "],
  ["lists of ordinals", "the 1st and 2nd "],
  ["slashed dates", "12/05/"],
  ["days and months", "12 March 2022 "],
  ["open ranges", "between 2011 and "],
  ["lengths of time", "two and a half "],
  ["prepositions", "of the "],
  ["Cyrillic", "Солдат "],
  ["Arabic", "جندي "],
  ["emoji", "😀 "],
  ["accents", "á̂"],
  ["half characters", "\ud800"],
  ["bytes", "\u0007\u00ffÿ\u0090 Ã"],
  ["line breaks", "\n"],
  ["mixed line breaks", "\r\n \u2028"],
  ["names", "John Smith "],
  ["possessives", "Moscow’s "],
  ["owners", "his mother "],
  ["people", "a Russian soldier "],
  ["events", "war "],
  ["acts", "attacked "],
  ["places", "in Kyiv "],
  ["units", "5th Brigade "],
  ["speech", "he said that "],
  ["asides", "Petrov, who , "],
  ["negations", "not that "],
  ["recordings", "the recording of the call "],
  ["advertisements", "Advertisement\n"],
  ["teasers", "Related\n"],
  ["headlines", "Big News From Afar Today\n"],
  ["credits of pictures", "(Photo by A B "],
  ["bylines", "By John Smith\n"],
  ["addresses", "http://a.b/c?d=e&"],
  ["markup", "<a href='"],
  ["sentences", "The 331st Guards Airborne Regiment attacked Kyiv on 12 March 2022, he said. "],
];

/** A text of a length that is nothing but one piece. */
export function hostileText(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** A text of random characters: the same for the same seed. */
export function randomText(length: number, seed: number): string {
  const characters: string[] = [];
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const range = state % 4 === 0 ? 0xd7ff : state % 4 === 1 ? 0x500 : 0x7f;
    characters.push(String.fromCharCode((state >>> 8) % range));
  }
  return characters.join("");
}
