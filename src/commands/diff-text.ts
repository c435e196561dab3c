import type { Cause, ClaimTold, GraphDiff } from "../graph/diff/graph-diff.ts";
import { printable } from "./terminal.ts";

/** Characters of a quote that a line shows. */
const QUOTE = 160;

const oneLine = (text: string): string => {
  const line = printable(text).replace(/\s+/g, " ").trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
};

function claimLine({ id, quote, relation, polarity, modality, status }: ClaimTold): string {
  const manner = [relation, polarity, modality, status].filter((it) => it !== undefined && it !== "");
  return `  “${oneLine(quote)}” (${manner.join(", ")}; ${printable(id)})\n`;
}

const DONE: Readonly<Record<"added" | "removed" | "replaced" | "known", string>> = {
  added: "was added",
  removed: "was removed",
  replaced: "was replaced by other text",
  known: "became known",
};

function causeLine(cause: Cause): string {
  return `    because ${causeText(cause)}\n`;
}

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

const causes = (all: readonly Cause[]): string => all.map(causeLine).join("");

const claims = (all: readonly (ClaimTold & { readonly because: readonly Cause[] })[]): string =>
  all.map((it) => claimLine(it) + causes(it.because)).join("");

const disputes = (all: GraphDiff["disputed"], word: string): string =>
  all
    .map(
      (it) =>
        claimLine(it) + it.by.map((other) => `    ${word}${claimLine(other)}`).join("") + causes(it.because),
    )
    .join("");

/** A diff as lines for a terminal: the counts, then each difference with its cause. */
export function diffText(diff: GraphDiff): string {
  const { documents, added, withdrawn, disputed, settled, merged, split, undated } = diff;
  const part = ({ type, name, id }: GraphDiff["merged"][number]["into"]): string =>
    `${type} ${oneLine(name)} (${printable(id)})`;
  const sections: readonly (readonly [string, number, string])[] = [
    ["claims added", added.length, claims(added)],
    ["claims withdrawn", withdrawn.length, claims(withdrawn)],
    ["claims newly disputed", disputed.length, disputes(disputed, "by")],
    ["claims no longer disputed", settled.length, disputes(settled, "no more by")],
    [
      "merged",
      merged.length,
      merged
        .map(
          (it) => `  ${it.from.map(part).join(" and ")}\n    are now ${part(it.into)}\n${causes(it.because)}`,
        )
        .join(""),
    ],
    [
      "split",
      split.length,
      split
        .map(
          (it) => `  ${part(it.from)}\n    is now ${it.into.map(part).join(" and ")}\n${causes(it.because)}`,
        )
        .join(""),
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
