import type { Referent } from "../../model/reading.ts";
import { inOrder, startingWithin } from "../clauses/line.ts";
import { oneSpace } from "../draft.ts";
import { personHead } from "../nouns/person-heads.ts";
import type { Page, PlacedMention } from "../page.ts";

/** Longest description of people without a name, in characters. */
const LONGEST = 100;
/** How far before a word a mention that covers it may start, in characters. */
const LONGEST_MENTION = 200;
const SPEAKS: ReadonlySet<string> = new Set(["Person", "Organization", "Unit", "Group", "Place"]);
/** Words that stand for people whom nobody describes: "some say". */
const SOMEBODY: ReadonlySet<string> = new Set("some others many several somebody someone".split(" "));

/** The people without a name who say something on a page and whom no mention stands for yet: "Russian sources", "two aides". Ids go on after the page's. */
export function findUnnamedSpeakers(page: Page): {
  readonly mentions: readonly PlacedMention[];
  readonly referents: readonly Referent[];
} {
  const sorted = inOrder(page).mentions;
  const mentions: PlacedMention[] = [];
  const referents: Referent[] = [];
  const seen = new Set<number>();
  for (const { source, head, wording } of page.attributions) {
    if (!source || head === null || (wording !== "clause" && wording !== "quote")) continue;
    if (head < source.start || head >= source.end || source.end - source.start > LONGEST || seen.has(head))
      continue;
    const near = startingWithin(sorted, { start: head - LONGEST_MENTION, end: head + 1 });
    if (near.some((it) => SPEAKS.has(it.type) && head < it.end)) continue;
    if (startingWithin(sorted, { start: head, end: source.end }).some((it) => it.type === "Person")) continue;
    if (near.some((it) => it.start === source.start && it.end === source.end)) continue;
    const word = /^\p{L}+/u.exec(page.text.slice(head, source.end))?.[0].toLowerCase() ?? "";
    const person = personHead(word);
    if (!person && !SOMEBODY.has(word)) continue;
    seen.add(head);
    const name = oneSpace(page.text.slice(source.start, source.end));
    const entity = `speaker${referents.length + 1}`;
    mentions.push({
      start: source.start,
      end: source.end,
      type: "Person",
      form: "nominal",
      head: person?.head ?? word,
      name,
      attributes: {},
      isPlural: person?.isPlural ?? true,
      confidence: 0.5,
      id: `s${mentions.length + 1}`,
      entity,
    });
    referents.push({
      id: entity,
      type: "Person",
      name,
      names: [],
      anonymous: true,
      description: name,
      attributes: {},
    });
  }
  return { mentions, referents };
}
