import { seededRandom } from "../../text/seeded-random.ts";
import { NAME_POOLS } from "../generated-names.ts";
import { generatedReport } from "../generated-reports.ts";

/** A part of an article as its writer knows it. */
export interface Part {
  readonly kind: "paragraph" | "heading" | "quote" | "item" | "row" | "caption";
  readonly text: string;
}

/** An article of which all is known that a reader should find. */
export interface Article {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** ISO day. */
  readonly published: string;
  readonly url: string;
  readonly parts: readonly Part[];
}

const HEADINGS = [
  "What is known so far",
  "The view from the other bank",
  "A winter without light",
  "Who was there",
];
const CAPTIONS = [
  "A bridge across the river after the shelling, seen from the eastern bank.",
  "Soldiers rest beside the road to the north of the town in early autumn.",
  "The glass factory, where the recordings say the column stopped for two days.",
];

/** A made-up article by its number: as long as news and magazine pieces are, with what such pieces hold. */
export function generatedArticle(number: number): Article {
  const random = seededRandom(number + 1_000);
  const reports = 1 + (number % 4);
  const paragraphs = Array.from({ length: reports }, (_, at) => generatedReport(number * 40 + at * 9))
    .flatMap(({ text }) => text.split("\n\n").slice(1))
    .map((it) => it.trim());
  const parts: Part[] = [];
  for (const [at, text] of paragraphs.entries()) {
    if (at > 0 && at % 5 === 0)
      parts.push({ kind: "heading", text: HEADINGS[(number + at) % HEADINGS.length] ?? "" });
    parts.push({ kind: text.startsWith("“") && random() < 0.3 ? "quote" : "paragraph", text });
    if (at === 1 && number % 3 === 0)
      parts.push({ kind: "caption", text: CAPTIONS[number % CAPTIONS.length] ?? "" });
    if (at === 2 && number % 4 === 1)
      for (const unit of NAME_POOLS.units.slice(number % 7, (number % 7) + 3))
        parts.push({
          kind: "item",
          text: `The ${unit}, which held the northern road until the end of the month.`,
        });
    if (at === 3 && number % 5 === 2)
      for (const unit of NAME_POOLS.units.slice(0, 4))
        parts.push({
          kind: "row",
          text: `${unit} | ${NAME_POOLS.towns[(number + unit.length) % 9] ?? ""} | ${40 + unit.length}`,
        });
  }
  const town = NAME_POOLS.towns[number % NAME_POOLS.towns.length] ?? "";
  const day = `2023-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 27)).padStart(2, "0")}`;
  return {
    number,
    title: `Witnesses near ${town} describe the ${3 + number} days before the retreat`,
    author: NAME_POOLS.people[number % NAME_POOLS.people.length] ?? "",
    publisher: NAME_POOLS.papers[number % NAME_POOLS.papers.length] ?? "",
    published: day,
    url: `https://paper-${number}.example/world/${day}/witnesses-${number}`,
    parts,
  };
}

/** The text that a reader should find, in its order. */
export const trueText = ({ title, parts }: Article): string =>
  [title, ...parts.map((it) => it.text)].join("\n\n");

/** A day as it is printed. */
export function printedDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  const names = "January February March April May June July August September October November December".split(
    " ",
  );
  return `${Number(day)} ${names[Number(month) - 1]} ${year}`;
}
