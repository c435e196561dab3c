import { decoderOf } from "./decoder-of.ts";

/** Encodings in which old pages of the region are kept; the first is taken where nothing tells. */
const CANDIDATES = [
  "windows-1252",
  "windows-1251",
  "koi8-u",
  "ibm866",
  "iso-8859-5",
  "windows-1250",
  "maccyrillic",
];

/** So many bytes are looked at. */
const SAMPLE = 64_000;

/** Letters by how often they stand in Ukrainian and Russian texts. */
const FREQUENT = new Set("оаеинтсрвлкмдпуіяьзгбчйхжшюцщєїф");
const COMMON = new Set("оаеинтсрвлі");
const WESTERN = new Set("éèêëàâäáãåçñöóôøõüúûíîïßæœÉÈÀÄÖÜÅØÇÑ’‘“”–—…«»•°£€©®·\u00a0");

/** The encoding in which bytes that are no UTF-8 look most like words, by the letters above the first 128. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  let best = CANDIDATES[0] ?? "windows-1252";
  let most = Number.NEGATIVE_INFINITY;
  for (const name of CANDIDATES) {
    const score = plausibility(decoderOf(name)?.decode(sample) ?? "");
    if (score > most) [best, most] = [name, score];
  }
  return best;
}

/** How much the letters beyond ASCII look like those of a text, a letter. */
function plausibility(text: string): number {
  let score = 0;
  let count = 0;
  let before = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 128) {
      count++;
      const lower = character.toLowerCase();
      const isLower = lower === character;
      if (code < 0xa0 || code === 0xfffd) score -= 4;
      else if (FREQUENT.has(lower)) {
        score += COMMON.has(lower) ? 1.2 : 0.8;
        // A capital after a small letter is no word.
        if (!isLower && /\p{Ll}/u.test(before)) score -= 2;
        if (/[a-z]/i.test(before)) score -= 0.6;
      } else if (WESTERN.has(character)) score += /[\p{Script=Cyrillic}]/u.test(before) ? -0.5 : 0.9;
      else if (/[\u2500-\u259f]/.test(character)) score -= 3;
      else if (/\p{L}/u.test(character)) score += 0.1;
      else score -= 0.5;
    }
    before = character;
  }
  return count === 0 ? 0 : score / count;
}
