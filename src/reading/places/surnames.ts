import { titleAt } from "../lookups.ts";
import type { Sentence, Token } from "../page.ts";
import { isCapitalised } from "../word-evidence.ts";
import { GIVEN_NAME, hasMark } from "../word-marks.ts";

const surnamesOf = new WeakMap<readonly Sentence[], ReadonlySet<string>>();

/** Words that stand behind a given name, an initial or a title on a page: family names, though towns may be called so too. */
export function surnamesOn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const known = surnamesOf.get(sentences);
  if (known) return known;
  const names = new Set<string>();
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (at === 0 || !isCapitalised(token) || token.text.length < 3) continue;
      const before = tokens[at - 1];
      if (!before || !isCapitalised(before)) continue;
      if (/^\p{Lu}{2}/u.test(token.text)) continue;
      const isTitled = before.text.length > 1 && titleAt(tokens, at - 1)?.length === 1;
      if (
        hasMark(before, GIVEN_NAME) ||
        isTitled ||
        (/^\p{Lu}\.$/u.test(before.text) && isCapitalised(tokens[at - 2]))
      )
        names.add(token.lower);
    }
  surnamesOf.set(sentences, names);
  return names;
}
