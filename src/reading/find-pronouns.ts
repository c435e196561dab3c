import { draft } from "./draft.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import { tagsOf } from "./syntax/tree-of.ts";

interface Pronoun {
  readonly head: string;
  readonly gender?: "male" | "female";
  readonly isPlural: boolean;
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ["he him his himself", "he", "male", false],
      ["she her hers herself", "she", "female", false],
      ["it its itself", "it", undefined, false],
      ["they them their theirs themselves", "they", undefined, true],
      ["i me my mine myself", "i", undefined, false],
      ["we us our ours ourselves", "we", undefined, true],
      ["you your yours yourself yourselves", "you", undefined, false],
      ["who whom whose", "who", undefined, false],
    ] as const
  ).flatMap(([words, head, gender, isPlural]) =>
    words.split(" ").map((word) => [word, { head, isPlural, ...(gender && { gender }) }] as const),
  ),
);

/** Words for a place that was or will be told. */
const PLACES: ReadonlySet<string> = new Set(["here", "there"]);

/** Every pronoun of a page that may stand for someone or somewhere; for what is decided with the other mentions. */
export function findPronouns(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const sentence of page.sentences)
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const token = sentence.tokens[at] as Token;
      const pronoun = PRONOUNS.get(token.lower);
      if (pronoun && !/^U[Ss]?$/.test(token.text) && token.text !== "US" && token.text !== "IT")
        found.push(
          draft(page.text, token, token, { type: "Person", form: "pronoun", confidence: 0.3, ...pronoun }),
        );
      else if (PLACES.has(token.lower) && tagsOf(sentence)[at] === "RB")
        found.push(
          draft(page.text, token, token, {
            type: "Place",
            form: "pronoun",
            head: token.lower,
            confidence: 0.3,
          }),
        );
    }
  return found;
}
