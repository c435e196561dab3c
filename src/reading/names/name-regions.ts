import type { Token } from "../page.ts";

/** Tokens among which names may lie: from `from` up to, not with, `after`. */
export interface Region {
  readonly from: number;
  readonly after: number;
}

/** Small words and marks that may stand within a name or between two. */
const JOINTS: ReadonlySet<string> = new Set(
  "of the for and on in to a an at or de del della di da do dos das du des la le les el al der den und van von bin ibn bint ben abu ad ez es as ash az ar ul ol zu zur y e et & - ' 's ’ . , / – ‑ ( )".split(
    " ",
  ),
);
const LEADING: ReadonlySet<string> = new Set(
  "al el abu umm bin ibn de del van von der la le di da ad as ash an ar az ul d".split(" "),
);
const MOST_JOINTS = 3;

const UPPER = /\p{Lu}|\p{Lt}/u;

/** Whether a word has a capital anywhere. */
function isNameWord({ text }: Token): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) return true;
    if (unit >= 128) return UPPER.test(text);
  }
  return false;
}

/** A word that begins with neither a small letter nor a capital of the alphabet may be a figure. */
const mayBeFigure = ({ text }: Token): boolean => text.charCodeAt(0) < 65 || text.charCodeAt(0) > 122;

const isFigure = (token: Token | undefined): boolean =>
  token !== undefined &&
  mayBeFigure(token) &&
  /^[\d'’][\d.,:/-]*[\p{L}]{0,2}$/u.test(token.text) &&
  /\d/.test(token.text);

/** The stretches of a sentence that hold capitals, with small words between them: outside of these nothing is a name. */
export function nameRegions(tokens: readonly Token[]): Region[] {
  const regions: Region[] = [];
  let from = -1;
  let last = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (isNameWord(token)) {
      if (from < 0) from = leftmost(tokens, at, regions[regions.length - 1]?.after ?? 0);
      last = at;
    } else if (from >= 0 && (at - last > MOST_JOINTS || !(JOINTS.has(token.lower) || isFigure(token)))) {
      regions.push({ from, after: rightmost(tokens, last, at) });
      from = -1;
    }
  }
  if (from >= 0) regions.push({ from, after: rightmost(tokens, last, tokens.length) });
  return regions;
}

function leftmost(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  if (from - 1 >= least && tokens[from - 1]?.text === "-" && tokens[from - 1]?.end === tokens[from]?.start)
    from -= 1;
  if (from - 1 >= least && (LEADING.has(tokens[from - 1]?.lower ?? "") || isFigure(tokens[from - 1])))
    return from - 1;
  return at;
}

function rightmost(tokens: readonly Token[], last: number, limit: number): number {
  const next = tokens[last + 1];
  return last + 1 < limit && isFigure(next) ? last + 2 : last + 1;
}
