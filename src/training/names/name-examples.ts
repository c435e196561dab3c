import { countryAt } from "../../reading/lookups.ts";
import {
  BEGIN,
  END,
  INSIDE,
  LABELS,
  labelOf,
  NAME_TYPES,
  OUTSIDE,
  SINGLE,
} from "../../reading/names/name-labels.ts";
import { ruleNames } from "../../reading/names/rule-names.ts";
import { type FeaturedRegion, featuredRegions } from "../../reading/names/tag-names.ts";
import { openPage } from "../../reading/open-page.ts";
import type { Page, Token } from "../../reading/page.ts";
import type { MarkedName, NameDocument } from "./name-corpus.ts";

/** A stretch of a text to learn from: for each token the labels that are right, as bits. */
export interface NameExample extends FeaturedRegion {
  readonly allowed: Uint32Array;
}

/** A document, ready to learn from. */
export interface ExampleDocument {
  readonly document: NameDocument;
  readonly page: Page;
  readonly examples: readonly NameExample[];
}

const ALL = 2 ** LABELS - 1;
const MISC = NAME_TYPES.indexOf("Misc");
const MAY_BE_OTHER =
  1 |
  (1 << labelOf(MISC, BEGIN)) |
  (1 << labelOf(MISC, INSIDE)) |
  (1 << labelOf(MISC, END)) |
  (1 << labelOf(MISC, SINGLE));

/** The stretches of a document with their features and right labels. */
export function nameExamples(document: NameDocument): ExampleDocument {
  const { page } = openPage({ text: document.text });
  const names = [...document.names].sort((a, b) => a.start - b.start);
  const examples = featuredRegions(page, ruleNames(page).all).map((it) => ({
    ...it,
    allowed: allowedLabels(it, document, names),
  }));
  return { document, page, examples };
}

/** Peoples and their adjectives, which one set marks as such and another does not mark. */
function isPeople(tokens: readonly Token[], at: number): boolean {
  const form = countryAt(tokens, at)?.form;
  return form === "adjective" || form === "people";
}

function allowedLabels(
  { view }: FeaturedRegion,
  document: NameDocument,
  names: readonly MarkedName[],
): Uint32Array {
  const { tokens } = view.sentence;
  const { from, after } = view.region;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[after - 1]?.end ?? 0;
  const allowed = new Uint32Array(after - from).fill(1 << OUTSIDE);
  if (document.set === "gum")
    for (let at = from; at < after; at += 1) if (isPeople(tokens, at)) allowed[at - from] = MAY_BE_OTHER;
  for (const [spans, labels] of [
    [document.others, MAY_BE_OTHER],
    [document.untold, ALL],
  ] as const) {
    const near = spans.filter((it) => it.start < end && start < it.end);
    for (let at = from; at < after; at += 1) {
      const token = tokens[at];
      if (token && near.some((it) => it.start < token.end && token.start < it.end))
        allowed[at - from] = labels;
    }
  }
  for (const name of names) {
    if (name.end <= start || name.start >= end) continue;
    let first = from;
    while (first < after && (tokens[first]?.end ?? 0) <= name.start) first += 1;
    let last = after - 1;
    while (last > first && (tokens[last]?.start ?? 0) >= name.end) last -= 1;
    const type = NAME_TYPES.indexOf(name.type);
    for (let at = first; at <= last && at < after; at += 1) {
      const place = first === last ? SINGLE : at === first ? BEGIN : at === last ? END : INSIDE;
      allowed[at - from] = 1 << labelOf(type, place);
    }
  }
  return allowed;
}
