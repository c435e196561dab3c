import type { AttributionKind } from "../../model/reading.ts";
import { formsOf, type VerbForm } from "../clauses/verb-forms.ts";
import { CUE_VERBS, type Frame, PREPOSITIONS_OF } from "./cue-verbs.ts";

/** Kinds that open reported speech only with "that" or a clause right behind them, and never with a quotation alone. */
const CLAUSE_ONLY: ReadonlySet<AttributionKind> = new Set([
  "predicts",
  "doubts",
  "thinks",
  "shows",
  "judges",
  "intends",
  "refuses",
  "backs",
]);
/** Verbs of knowing and perceiving: they report only with "that". */
export const NEEDS_THAT: ReadonlySet<string> = new Set([
  "see",
  "know",
  "understand",
  "feel",
  "realise",
  "realize",
  "hear",
  "learn",
  "find",
  "show",
  "prove",
  "consider",
  "assume",
  "suppose",
]);
/** Forms that are nouns as often: they need their source right before them. */
const NOUN_FORMS: ReadonlySet<string> = new Set(
  "report reports claim claims note notes state states comment comments post posts answer answers reply replies demand demands order orders request requests command commands hope hopes fear fears doubt doubts estimate estimates forecast forecasts promise promises pledge pledges vow vows boast boasts joke jokes plan plans blame support supports offer offers praise promise promises vow vows pledge pledges remark remarks question questions tweet tweets quote quotes point points counter counters show shows find finds stress dispute echo recall answer lie lies worry mention address feel suspect suspects".split(
    " ",
  ),
);

export interface Cue {
  readonly lemma: string;
  readonly kind: AttributionKind;
  readonly takes: ReadonlySet<Frame>;
  readonly forms: ReadonlySet<VerbForm>;
  readonly isAlsoNoun: boolean;
  /** Opens reported speech only with a clause, and never with a quotation alone. */
  readonly needsClause: boolean;
}

/** Each form of each verb that shows what its subject says, thinks or wants, lower case. */
export const ATTITUDE_OF: ReadonlyMap<string, Cue> = compile();

/** Each form of each verb of saying: those that take a clause or a quotation. */
export const CUE_OF: ReadonlyMap<string, Cue> = new Map(
  [...ATTITUDE_OF].filter(
    ([, { kind, takes }]) =>
      kind !== "backs" && (takes.has("clause") || takes.has("quote") || takes.has("to")),
  ),
);

function compile(): Map<string, Cue> {
  const kinds = new Map<string, AttributionKind>();
  const frames = new Map<string, Set<Frame>>();
  for (const { kind, takes, verbs } of CUE_VERBS)
    for (const lemma of verbs.trim().split(/\s+/)) {
      if (!kinds.has(lemma)) kinds.set(lemma, kind);
      frames.set(lemma, new Set([...(frames.get(lemma) ?? []), ...takes]));
    }
  for (const [lemma, { kind }] of PREPOSITIONS_OF) if (!kinds.has(lemma)) kinds.set(lemma, kind);
  const cues = new Map<string, Cue>();
  for (const [lemma, kind] of kinds)
    for (const [form, forms] of formsOf(lemma))
      if (!cues.has(form))
        cues.set(form, {
          lemma,
          kind,
          takes: frames.get(lemma) ?? new Set(),
          forms,
          isAlsoNoun: NOUN_FORMS.has(form),
          needsClause: CLAUSE_ONLY.has(kind),
        });
  return cues;
}

/** Verbs with the one spoken to right behind them: "told his wife that …". */
export const ADDRESSING: ReadonlySet<string> = new Set([
  "tell",
  "ask",
  "inform",
  "assure",
  "remind",
  "notify",
  "order",
  "urge",
  "warn",
  "instruct",
  "command",
  "beg",
  "advise",
]);

/** Nouns that carry what somebody says: their owner or the one behind "by", "from", "on" is the source. */
export const SAYING_NOUNS: ReadonlySet<string> = new Set(
  "report reports claim claims statement statements analysis assessment post posts message messages briefing bulletin update dispatch interview account accounts testimony letter document documents data information intelligence".split(
    " ",
  ),
);
