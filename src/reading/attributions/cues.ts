import { formsOf, type VerbForm } from "../clauses/verb-forms.ts";

/** What a source does with words: what it says, how it stands to them, or what it wants. */
export type CueKind =
  | "says"
  | "confirms"
  | "denies"
  | "asks"
  | "orders"
  | "predicts"
  | "doubts"
  | "thinks"
  | "shows"
  | "judges"
  | "intends"
  | "refuses";

const CUES: Readonly<Record<CueKind, string>> = {
  says: `say tell add write note report announce state claim assert argue explain acknowledge admit concede confess insist
    reply respond answer remark mention reveal declare recall recount continue conclude complain warn allege
    maintain emphasize emphasise stress underscore reiterate repeat quip joke mutter shout exclaim boast brag inform notify
    advise assure remind testify tweet post comment observe point counter retort echo pronounce proclaim swear suggest imply hint indicate disclose relate whisper contend caution elaborate joke quote cite lie`,
  confirms: "confirm corroborate",
  denies: "deny refute reject dismiss dispute",
  asks: "ask inquire enquire wonder question",
  orders: "order command instruct urge demand request beg",
  predicts: "predict forecast expect anticipate foresee estimate speculate",
  doubts: "doubt suspect fear worry",
  thinks:
    "think believe feel hope consider assume suppose know understand realise realize conclude assess reckon",
  shows: "show find learn hear see prove",
  judges: `criticize criticise condemn denounce praise blame accuse mock ridicule deride slam blast scold rebuke lambast
    deplore welcome applaud laud hail endorse oppose decry lament describe`,
  intends: "plan want intend agree vow pledge promise threaten offer propose seek",
  refuses: "refuse decline",
};

/** Cues that open reported speech only with "that" or a clause right behind them, and never with a quotation alone. */
const CLAUSE_ONLY: ReadonlySet<CueKind> = new Set([
  "predicts",
  "doubts",
  "thinks",
  "shows",
  "judges",
  "intends",
  "refuses",
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
  readonly kind: CueKind;
  readonly forms: ReadonlySet<VerbForm>;
  readonly isAlsoNoun: boolean;
  readonly needsClause: boolean;
}

/** Each form of each verb of saying, lower case. */
export const CUE_OF: ReadonlyMap<string, Cue> = compile();

function compile(): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [kind, lemmas] of Object.entries(CUES) as [CueKind, string][])
    for (const lemma of lemmas.trim().split(/\s+/))
      for (const [form, forms] of formsOf(lemma))
        if (!cues.has(form))
          cues.set(form, {
            lemma,
            kind,
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
