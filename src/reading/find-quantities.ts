import { draft } from "./draft.ts";
import type { DraftMention, Page, Token } from "./page.ts";

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozens hundreds thousands tens millions dozen".split(
    " ",
  ),
);
const GOES_ON: ReadonlySet<string> = new Set(
  "hundred thousand million billion thousands million percent per cent % dozen of to".split(" "),
);

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (/^\d[\d.,]*$/.test(token.text) || NUMBER_WORDS.has(token.lower));
}

/** Figures and amounts that are no dates: "14,000", "tens of thousands", "30 percent". */
export function findQuantities(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const first = tokens[at];
      if (!first || !isNumber(first)) continue;
      let end = at;
      while (end < at + 5 && GOES_ON.has(tokens[end + 1]?.lower ?? "")) {
        const joins = /^(of|to)$/.test(tokens[end + 1]?.lower ?? "");
        if (joins && !isNumber(tokens[end + 2])) break;
        end += joins ? 2 : 1;
      }
      const last = tokens[end];
      if (last && tokens[at - 1]?.text !== "-")
        found.push(draft(page.text, first, last, { type: "Quantity", form: "nominal", confidence: 0.2 }));
      at = end;
    }
  return found;
}
