import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocument } from "../../src/documents/make-document.ts";
import type { Document } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";
import { sha256 } from "../../src/text/hash.ts";

/** Where a report of the corpus names one of a pair. */
export interface Named extends Span {
  readonly words: string;
  readonly document: Document;
}

/** Two names that are one thing's, or look so and are two things', each in a report of its own. */
export interface TrapPair {
  /** Army, or sort of thing. */
  readonly of: string;
  readonly isSame: boolean;
  readonly left: Named;
  readonly right: Named;
  readonly because: string;
}

/** Sentences of reports about each sort of thing; `{}` is the name. */
const SENTENCES = {
  unit: [
    "Soldiers of {} crossed the river at dawn and dug in along the railway.",
    "According to a captured officer, {} lost a third of its men in two days.",
    "{} was moved to the northern part of the front late last autumn.",
    "A spokesman said on Tuesday that {} had repelled three attacks on the village.",
    "Among the dead was a sergeant of {}, his family said.",
    "The commander of {} was relieved after the failed assault.",
    "Elements of {} have been seen near the crossing since Friday.",
    "Two companies of {} held the hill until the ammunition ran out.",
    "Intercepted radio traffic suggests that {} is short of drivers.",
    "The village was retaken by {} after a week of fighting.",
    "He had served in {} for eleven years before he was wounded.",
    "Drone footage published by {} shows a burning vehicle beside the road.",
    "By the evening {} had withdrawn behind the canal.",
    "Prisoners from {} told the investigators that they had not been paid.",
  ],
  person: [
    "{} visited the wounded in a hospital on Sunday.",
    "The order was signed by {}, two officials said.",
    "Asked about the losses, {} declined to give a figure.",
    "In a recorded message, {} told the soldiers to hold their positions.",
    "Reporters met {} on the edge of the town last week.",
    "The letter was addressed to {} and dated 4 May.",
    "{} said that the bridge would be rebuilt before winter.",
    "A lawyer for {} called the charges absurd.",
    "Neither side would say whether {} had taken part in the talks.",
    "Troops loyal to {} seized the radio station in the night.",
  ],
  organization: [
    "The recording was released by {} on Thursday.",
    "In a statement, {} said that twelve people had been wounded.",
    "{} did not answer questions about the strike.",
    "An official of {} confirmed that the talks had failed.",
    "Two employees of {} were detained at the border.",
    "The report was drawn up by {} over eight months.",
    "{} has denied that its people were in the town.",
    "He worked for {} until the spring.",
  ],
  place: [
    "Shelling was reported from {} throughout the night.",
    "Three people were killed in {} on Saturday.",
    "The convoy left {} early in the morning.",
    "Residents of {} have been without power since Monday.",
    "Fighting went on around {} for a third day.",
    "Aid reached {} only after the roads had been cleared.",
    "Before the war he had a small farm near {}.",
  ],
} as const;
type Sort = keyof typeof SENTENCES;

/** What else such a report says: so that no name stands alone, and the report is English whatever the name's letters. */
const AROUND = [
  "The fighting had lasted for more than three weeks by then.",
  "None of this could be checked independently.",
  "The weather has made the roads almost impassable for heavy vehicles.",
  "Families of the missing gathered outside the gates again in the morning.",
  "No figures were given for the losses of the other side.",
  "It was the second such report within a month.",
  "Local people described the night as the worst since the war began.",
];

function sortOf(of: string): Sort {
  const lower = of.toLowerCase();
  return lower in SENTENCES ? (lower as Sort) : "unit";
}

/** The report in which a cell's name stands: the cell's own sentence where it ends as one, else one of its sort. */
function reportOf(cell: string, sort: Sort, number: number): Named {
  const list = SENTENCES[sort];
  const form = list[(number * 5 + (number >> 3)) % list.length] ?? "{}";
  const filled = cell.endsWith(".") ? cell : form.replace("{}", () => cell);
  const sentence = filled.charAt(0).toUpperCase() + filled.slice(1);
  const before = AROUND[number % AROUND.length] ?? "";
  const after = AROUND[(number + 3) % AROUND.length] ?? "";
  const marked = `${before}\n\n${sentence} ${after}\n`;
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const id = `trap-${number}`;
  const document = makeDocument(text, sha256(`${id} ${text}`), `${id}.txt`, {}, id);
  return { document, start, end, words: text.slice(start, end) };
}

/** The pairs of the tables, in order, each name in a report of its own. */
export function trapPairs(...tables: readonly string[]): TrapPair[] {
  const rows = tables.flatMap((table) =>
    readFileSync(join(import.meta.dirname, "traps", `${table}.tsv`), "utf8")
      .trim()
      .split("\n")
      .slice(1),
  );
  return rows.map((row, at) => {
    const [of = "", verdict = "", first = "", second = "", because = ""] = row.split("\t");
    const sort = sortOf(of);
    return {
      of,
      isSame: verdict === "same",
      left: reportOf(first, sort, at * 2),
      right: reportOf(second, sort, at * 2 + 1),
      because,
    };
  });
}
