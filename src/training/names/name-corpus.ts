import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { Span } from "../../model/span.ts";
import { countryNamed } from "../../reading/gazetteers/index.ts";
import type { NameType } from "../../reading/names/name-labels.ts";

/** A name that a set marks. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** A text with the names in it. */
export interface NameDocument {
  readonly id: string;
  /** The set that it comes from. */
  readonly set: string;
  readonly text: string;
  readonly names: readonly MarkedName[];
  /** Stretches of which the set does not tell whether they hold names. */
  readonly untold: readonly Span[];
  /** Stretches that hold no person, organisation or place: a work perhaps, or nothing. */
  readonly others: readonly Span[];
}

type Marks = Pick<NameDocument, "names" | "untold" | "others">;

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly label: string;
  readonly form?: string;
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

type Converter = (document: GoldLine) => Marks;

/** The sets whose licences let their texts train weights, each with how its marks are read. */
const SETS: Readonly<Record<string, { readonly files: readonly string[]; readonly convert: Converter }>> = {
  wikigold: { files: ["wikigold"], convert: plainMarks },
  crossner: { files: ["crossner-politics"], convert: plainMarks },
  redocred: { files: ["redocred-dev", "redocred-test"], convert: withoutPeoples },
  gum: { files: ["gum-coref-train"], convert: fromPhrases },
};

export const NAME_SETS: readonly string[] = Object.keys(SETS);

/** The documents of a set, in the order of its files. */
export function nameCorpus(gold: string, set: string): NameDocument[] {
  const source = SETS[set];
  if (!source) throw new UserError(`${set} is no set of names: there is ${NAME_SETS.join(", ")}`);
  return source.files.flatMap((file) =>
    goldLines(join(gold, `${file}.jsonl`)).map((line) => ({
      id: line.id,
      set,
      text: line.text,
      ...source.convert(line),
    })),
  );
}

function goldLines(path: string): GoldLine[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UserError(`${path} can't be read: give the folder with the gold data by --gold-dir`);
  }
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldLine);
}

const TYPES: ReadonlyMap<string, NameType> = new Map([
  ["Person", "Person"],
  ["Organization", "Organization"],
  ["Place", "Place"],
  ["Misc", "Misc"],
]);

function plainMarks({ mentions }: GoldLine): Marks {
  return {
    names: mentions.flatMap(({ start, end, type }) => {
      const known = TYPES.get(type);
      return known ? [{ start, end, type: known }] : [];
    }),
    untold: [],
    others: [],
  };
}

/** Peoples and their adjectives are places in this set, and none to us. */
function withoutPeoples(document: GoldLine): Marks {
  const marks = plainMarks(document);
  return {
    ...marks,
    names: marks.names.map((it) => {
      const words = document.text.slice(it.start, it.end);
      const form = it.type === "Place" ? countryNamed(words)?.form : undefined;
      return form === "adjective" || form === "people" ? { ...it, type: "Misc" as const } : it;
    }),
  };
}

const KINDS: ReadonlyMap<string, NameType> = new Map([
  ["person", "Person"],
  ["organization", "Organization"],
  ["place", "Place"],
]);
const DETERMINER = /^(?:the|a|an|this|that|his|her|their|its|our|my)\s+/i;
const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Sir|Lord|Lady|King|Queen|Prince|Princess|General|Gen|Captain|Colonel|Major|Senator|Judge|Justice|Chief|Saint|St|Emperor|Pope|Minister|Representative|Rep|Sen|Chairman|Mayor)\.?\s+)+/;

/** Names cut out of the phrases that hold them: without article, title, possessive and what follows a comma or bracket. */
function fromPhrases({ text, mentions }: GoldLine): Marks {
  const names: MarkedName[] = [];
  const untold: Span[] = [];
  const others: Span[] = [];
  for (const { start, end, label, form } of mentions) {
    if (form !== "name") continue;
    const type = KINDS.get(label);
    const words = text.slice(start, end);
    let from = start + (DETERMINER.exec(words)?.[0].length ?? 0);
    if (type === "Person") from += TITLE.exec(text.slice(from, end))?.[0].length ?? 0;
    const cut = /\s*(?:,|\(|\s[–—]|:)\s*|['’]s$|['’]$/.exec(text.slice(from, end));
    const to = cut ? from + cut.index : end;
    const core = text.slice(from, to);
    const isPlain =
      /^\p{Lu}[\p{L}\p{M}.'’&-]*(?:\s(?:of|the|for|and|de|la|von|van|del|di|[\p{Lu}\d][\p{L}\p{M}\d.'’&-]*))*$/u.test(
        core,
      );
    if (type && isPlain && core.length > 1 && !(type === "Person" && /\b(?:of|the)\b/.test(core)))
      names.push({ start: from, end: to, type });
    else (type ? untold : others).push({ start, end });
  }
  names.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const kept: MarkedName[] = [];
  for (const name of names) {
    const clash = kept.filter((it) => it.start < name.end && name.start < it.end);
    if (clash.length === 0) kept.push(name);
    else if (!clash.some((it) => it.start === name.start && it.end === name.end))
      untold.push({ start: name.start, end: name.end });
  }
  return { names: kept, untold, others };
}
