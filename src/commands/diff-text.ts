import type { Cause, ClaimTold, GraphDiff, Part } from "../graph/diff/graph-diff.ts";
import { byCodeUnit } from "../text/compare.ts";
import { printable } from "./terminal.ts";

/** Characters of a quote that a line shows. */
const QUOTE = 160;

const oneLine = (text: string): string => {
  const line = printable(text).replace(/\s+/g, " ").trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
};

function claimLine({ id, quote, relation, polarity, modality, status }: ClaimTold): string {
  const manner = [relation, polarity, modality, status].filter((it) => it !== undefined && it !== "");
  return `    “${oneLine(quote)}” (${manner.join(", ")}; ${printable(id)})\n`;
}

const DONE: Readonly<Record<"added" | "removed" | "replaced" | "known", string>> = {
  added: "was added",
  removed: "was removed",
  replaced: "was replaced by other text",
  known: "became known",
};

function causeText(cause: Cause): string {
  if (cause.kind === "reading") return "the same reports are read or compared otherwise";
  if (cause.kind === "document") {
    const title = cause.title === undefined ? "" : ` (${oneLine(cause.title)})`;
    return `report ${printable(cause.document)}${title} ${DONE[cause.change]}`;
  }
  const { left, verdict, right, by, because } = cause.judgement;
  const judged = `${oneLine(by)} judged “${oneLine(left.words)}” and “${oneLine(right.words)}” ${verdict}: ${oneLine(because)}`;
  return cause.change === "made" ? judged : `it was withdrawn that ${judged}`;
}

/** What differs, under the causes that it has in common: those of the most first, then in the order of their words. */
function byCause<T extends { readonly because: readonly Cause[] }>(
  all: readonly T[],
  textOf: (item: T) => string,
): string {
  const groups = new Map<string, T[]>();
  for (const item of all) {
    const causes = item.because.map((it) => `  because ${causeText(it)}\n`).join("");
    groups.set(causes, [...(groups.get(causes) ?? []), item]);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b))
    .map(([causes, items]) => causes + items.map(textOf).join(""))
    .join("");
}

const disputeText =
  (word: string) =>
  (it: GraphDiff["disputed"][number]): string =>
    claimLine(it) + it.by.map((other) => `      ${word} ${claimLine(other).trimStart()}`).join("");

const partText = ({ type, name, id }: Part): string => `${type} ${oneLine(name)} (${printable(id)})`;
const partsText = (all: readonly Part[]): string => all.map(partText).join(" and ");

/** A diff as lines for a terminal: the counts, then each difference with its cause. */
export function diffText(diff: GraphDiff): string {
  const { documents, added, withdrawn, disputed, settled, merged, split, undated } = diff;
  const sections: readonly (readonly [string, number, string])[] = [
    ["claims added", added.length, byCause(added, claimLine)],
    ["claims withdrawn", withdrawn.length, byCause(withdrawn, claimLine)],
    ["claims newly disputed", disputed.length, byCause(disputed, disputeText("by"))],
    ["claims no longer disputed", settled.length, byCause(settled, disputeText("no more by"))],
    [
      "merged",
      merged.length,
      byCause(merged, ({ from, into }) => `    ${partsText(from)} are now ${partText(into)}\n`),
    ],
    [
      "split",
      split.length,
      byCause(split, ({ from, into }) => `    ${partText(from)} is now ${partsText(into)}\n`),
    ],
    ["claims without a day", undated.length, undated.map(claimLine).join("")],
  ];
  const counts = [
    `reports: ${documents.added.length} added, ${documents.removed.length} removed, ${documents.replaced.length} replaced\n`,
    ...sections.map(([name, count]) => (count > 0 ? `${count} ${name}\n` : "")),
  ].join("");
  const details = sections.map(([name, count, text]) => (count > 0 ? `\n${name}\n${text}` : "")).join("");
  return counts + (sections.every(([, count]) => count === 0) ? "no difference\n" : details);
}
