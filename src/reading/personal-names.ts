import type { Token } from "./page.ts";
import { isCapitalised, startsWords } from "./word-evidence.ts";
import { CAPITAL, CAPITALS, EVERYDAY, GIVEN_NAME, hasMark, PARTICLE } from "./word-marks.ts";

const MOST_WORDS = 6;
export const PARTICLES = new Set(
  "de del della di da dos van von der den ter bin ibn bint abu al el ul ad as la le du af zu ben".split(" "),
);

/** Family names after which Korean and older Chinese spellings write the second syllable small: "Kim Jong-un", "Chiang Kai-shek". */
const BEFORE_SYLLABLES = new Set(
  "kim lee ri rhee pak park choe choi moon yoon jang jong jung kang cho han no roh hwang so ryu paek ahn yun hyon kwon shin song im chiang mao chou tsai sun teng hsu chang wang chen lin".split(
    " ",
  ),
);
/** A son or grandson of the same name. */
const OF_ONE_NAME = /^(?:Jr|Sr|II|III)\.?$/;

/** The small syllable of such a name behind its hyphen. */
export const isSmallSyllable = (tokens: readonly Token[], from: number, at: number): boolean =>
  at === from + 3 &&
  tokens[at - 1]?.text === "-" &&
  /^[a-z]{2,6}$/.test(tokens[at]?.text ?? "") &&
  BEFORE_SYLLABLES.has(tokens[from]?.lower ?? "");

/** Index after the last token of the personal name that starts at `from`: capitals, initials, particles between them. */
export function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  let end = from;
  while (at < tokens.length && at < from + MOST_WORDS + 3) {
    const token = tokens[at];
    if (!token) break;
    if (isCapitalised(token) && !(hasMark(token, CAPITALS) && /^\p{Lu}{4,}$/u.test(token.text))) {
      if (
        at > from &&
        (hasMark(token, EVERYDAY) ||
          (token.lower.length > 3 && startsWords(tokens, at) && tokens[at - 1]?.text !== "-"))
      )
        break;
      at += 1;
      end = at;
      continue;
    }
    if (isSmallSyllable(tokens, from, at)) return at + 1;
    const isGlue =
      token.text === "-" && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
    if (
      (hasMark(token, PARTICLE) &&
        (hasMark(tokens[at + 1], CAPITAL | PARTICLE) || tokens[at + 1]?.text === "-")) ||
      (isGlue && at > from)
    ) {
      at += 1;
      continue;
    }
    break;
  }
  return end;
}

/** Particles that are no given name even with a capital: "Van der Veen", "Bin Laden". */
const OPEN_FAMILIES = new Set("bin ibn van von de del della der den".split(" "));

const opensFamily = ({ text, lower }: Token): boolean =>
  OPEN_FAMILIES.has(lower) || (PARTICLES.has(lower) && text === lower);

/** Given and family name: the family name is the last word with its particles; a lone word is given only where it is known as such. */
export function partsOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  after: number,
): { given?: string; family?: string } {
  const end = after - from > 2 && OF_ONE_NAME.test(tokens[after - 1]?.text ?? "") ? after - 1 : after;
  const first = tokens[from];
  const last = tokens[end - 1];
  if (!first || !last) return {};
  let family = end - 1;
  while (
    family - 1 > from &&
    (hasMark(tokens[family - 1], PARTICLE) ||
      tokens[family - 1]?.text === "-" ||
      tokens[family]?.text === "-")
  )
    family -= 1;
  if (family === from + 1 && (tokens[family]?.text === "-" || opensFamily(first))) family = from;
  const start = tokens[family];
  if (!start || family === from)
    return hasMark(first, GIVEN_NAME) && end - from === 1
      ? { given: first.text }
      : { family: text.slice(first.start, last.end) };
  return { given: first.text, family: text.slice(start.start, last.end) };
}
