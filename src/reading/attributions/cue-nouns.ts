import type { AttributionKind } from "../../model/reading.ts";

/** What a noun of saying or thinking does, and the prepositions behind which its content stands; "that" and "to" are tried for all. */
export interface CueNoun {
  readonly lemma: string;
  readonly kind: AttributionKind;
  readonly words: ReadonlySet<string>;
}

const ROWS: readonly (readonly [AttributionKind, string, string])[] = [
  ["says", "claim assertion allegation accusation contention", "of about"],
  [
    "says",
    "statement remark comment announcement declaration testimony insistence argument assurance",
    "about on of",
  ],
  ["says", "report account description explanation", "of about on"],
  ["says", "warning", "of about against"],
  [
    "says",
    "suggestion implication hint reminder emphasis confession admission acknowledgement acknowledgment concession",
    "of on",
  ],
  ["says", "rumour rumor message lie joke attack case", "about against for"],
  ["confirms", "confirmation", "of"],
  ["denies", "denial rejection dismissal", "of"],
  ["asks", "question query", "about"],
  ["orders", "call appeal demand request plea", "for"],
  ["orders", "order command recommendation advice", ""],
  ["predicts", "prediction forecast expectation estimate speculation", "of about"],
  ["doubts", "doubt fear worry suspicion concern scepticism skepticism uncertainty anxiety", "about of over"],
  [
    "thinks",
    "belief view opinion notion idea theory impression sense conviction assumption feeling recognition",
    "of about in on",
  ],
  ["thinks", "hope dream", "of for"],
  ["shows", "finding conclusion evidence indication proof assessment", "of"],
  ["judges", "criticism condemnation denunciation mockery", "of"],
  ["judges", "praise contempt disdain admiration respect", "for of"],
  ["judges", "outrage anger complaint objection apology", "over about to at for"],
  [
    "intends",
    "plan proposal promise pledge vow offer threat intention desire wish commitment decision willingness bid",
    "for of",
  ],
  ["refuses", "refusal reluctance unwillingness", ""],
  ["backs", "support endorsement backing", "for of"],
  ["backs", "opposition resistance", "to"],
];

/** Each form of each noun of saying or thinking, lower case. */
export const CUE_NOUNS: ReadonlyMap<string, CueNoun> = new Map(
  ROWS.flatMap(([kind, lemmas, words]) =>
    lemmas.split(" ").flatMap((lemma) => {
      const noun = { lemma, kind, words: new Set(words.split(" ").filter(Boolean)) };
      const plural = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
      return [
        [lemma, noun],
        [plural, noun],
      ] as const;
    }),
  ),
);

/** What somebody feels about what they think, with the prepositions behind which that stands. */
const FEELINGS: readonly (readonly [AttributionKind, string, string])[] = [
  [
    "thinks",
    "sure certain confident convinced aware positive optimistic hopeful clear adamant",
    "of about in on",
  ],
  [
    "doubts",
    "unsure uncertain doubtful sceptical skeptical worried concerned afraid fearful nervous wary pessimistic suspicious",
    "of about over",
  ],
  [
    "judges",
    "critical proud glad happy sorry angry furious outraged disappointed surprised shocked upset dismissive",
    "of about at with over by",
  ],
  ["backs", "supportive", "of"],
  ["backs", "opposed", "to"],
  ["intends", "ready willing eager determined keen", ""],
  ["refuses", "unwilling reluctant", ""],
];

export const CUE_ADJECTIVES: ReadonlyMap<string, CueNoun> = new Map(
  FEELINGS.flatMap(([kind, lemmas, words]) =>
    lemmas
      .split(" ")
      .map((lemma) => [lemma, { lemma, kind, words: new Set(words.split(" ").filter(Boolean)) }] as const),
  ),
);

/** "It is clear that", "it is unknown whether": what nobody in particular thinks. */
export const IMPERSONAL: ReadonlySet<string> = new Set(
  "clear unclear obvious evident apparent likely unlikely possible impossible true certain uncertain unknown plausible doubtful".split(
    " ",
  ),
);
