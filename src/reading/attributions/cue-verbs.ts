import type { AttributionKind } from "../../model/reading.ts";

/**
 * What a verb takes as the words or thoughts of its subject: a *clause* ("that …", "whether …"), a *quote*, a *noun*
 * phrase ("denied the attack"), what is *to* be done ("vowed to fight"), or an object *as* something ("called it a lie").
 */
export type Frame = "clause" | "quote" | "noun" | "to" | "as";

interface Row {
  readonly kind: AttributionKind;
  readonly takes: readonly Frame[];
  readonly verbs: string;
}

/** The verbs of saying, thinking and wanting, by what they take: general English. */
export const CUE_VERBS: readonly Row[] = [
  {
    kind: "says",
    takes: ["clause", "quote"],
    verbs: `say tell add write state argue explain insist reply respond answer remark continue complain maintain quip joke mutter
      shout exclaim boast brag inform notify advise remind tweet post observe counter retort swear imply whisper elaborate lie
      contend reiterate opine interject murmur yell scream cry sigh laugh chant sing gush rant muse scoff snap
      blog retweet fume grumble whine snark summarise summarize note comment persuade convince attest pontificate
      posit postulate theorise theorize hypothesise hypothesize recite`,
  },
  {
    kind: "says",
    takes: ["clause", "quote", "noun"],
    verbs: `report announce claim assert mention reveal declare recall recount allege emphasize emphasise stress underscore
      repeat testify pronounce proclaim suggest hint indicate disclose relate highlight underline quote cite acknowledge concede
      express voice outline detail discuss tout articulate convey profess assure reassure signal charge`,
  },
  { kind: "says", takes: ["clause", "quote", "noun", "to"], verbs: "admit confess" },
  { kind: "says", takes: ["clause", "quote"], verbs: "warn caution conclude echo" },
  { kind: "says", takes: ["quote"], verbs: "read" },
  { kind: "says", takes: ["clause", "quote"], verbs: "point rule" },
  { kind: "confirms", takes: ["clause", "quote", "noun"], verbs: "confirm corroborate affirm reaffirm" },
  { kind: "confirms", takes: ["clause"], verbs: "verify" },
  { kind: "denies", takes: ["clause", "quote", "noun"], verbs: "deny refute dispute rebut" },
  { kind: "denies", takes: ["noun", "as", "quote"], verbs: "reject dismiss" },
  { kind: "asks", takes: ["clause", "quote", "to"], verbs: "ask inquire enquire wonder question" },
  {
    kind: "orders",
    takes: ["clause", "quote", "to"],
    verbs:
      "order command instruct urge beg implore advise warn tell remind invite exhort encourage persuade convince",
  },
  {
    kind: "orders",
    takes: ["clause", "quote", "noun", "to"],
    verbs: "demand request recommend",
  },
  {
    kind: "predicts",
    takes: ["clause", "noun", "to", "quote"],
    verbs: "predict forecast expect anticipate foresee estimate speculate project",
  },
  { kind: "doubts", takes: ["clause", "noun"], verbs: "doubt suspect fear" },
  { kind: "doubts", takes: ["clause"], verbs: "worry" },
  {
    kind: "thinks",
    takes: ["clause"],
    verbs: `think believe know assume suppose understand realise realize reckon guess figure imagine dream agree disagree
      determine decide feel conclude assess`,
  },
  { kind: "thinks", takes: ["clause", "to"], verbs: "hope" },
  { kind: "thinks", takes: ["as", "clause"], verbs: "consider deem regard perceive view" },
  {
    kind: "shows",
    takes: ["clause"],
    verbs: "show find learn hear see prove demonstrate discover notice remember forget",
  },
  {
    kind: "judges",
    takes: ["noun", "quote"],
    verbs: `criticize criticise condemn denounce praise blame accuse mock ridicule deride slam blast scold rebuke lambast
      lambaste deplore welcome applaud laud hail decry lament commend credit thank chide castigate excoriate disparage
      bash rip skewer pan trash assail chastise insult congratulate fault admonish berate regret bemoan`,
  },
  {
    kind: "judges",
    takes: ["as", "quote"],
    verbs: "label brand dub characterize characterise portray depict",
  },
  { kind: "says", takes: ["as", "noun", "quote"], verbs: "describe" },
  { kind: "judges", takes: ["as"], verbs: "call term nickname" },
  {
    kind: "intends",
    takes: ["to", "clause", "quote"],
    verbs: "intend vow pledge promise threaten offer propose",
  },
  { kind: "intends", takes: ["to", "clause"], verbs: "plan agree want aim hope wish" },
  { kind: "intends", takes: ["to"], verbs: "seek decide choose opt prefer" },
  { kind: "refuses", takes: ["to"], verbs: "refuse decline" },
  {
    kind: "backs",
    takes: ["noun"],
    verbs: `support oppose endorse favor favour prefer embrace champion reject repudiate disavow renounce protest
      admire respect love like hate trust distrust dislike despise`,
  },
];

/** Verbs whose words or thoughts stand behind a preposition: "spoke of the losses", "called for a truce". */
export const PREPOSITIONS_OF: ReadonlyMap<
  string,
  { readonly kind: AttributionKind; readonly words: ReadonlySet<string> }
> = new Map(
  (
    [
      ["says", "speak", "of about against"],
      ["says", "talk", "about of"],
      ["says", "refer", "to"],
      ["says", "allude", "to"],
      ["says", "point", "to"],
      ["says", "complain", "about of"],
      ["says", "boast", "about of"],
      ["says", "brag", "about of"],
      ["says", "joke", "about"],
      ["says", "lie", "about"],
      ["says", "warn", "of about against"],
      ["says", "caution", "against about"],
      ["says", "argue", "for against"],
      ["says", "comment", "on"],
      ["says", "elaborate", "on"],
      ["says", "testify", "about to"],
      ["says", "hint", "at"],
      ["says", "write", "about of"],
      ["says", "tweet", "about"],
      ["says", "remind", "of about"],
      ["says", "inform", "of about"],
      ["says", "respond", "to"],
      ["orders", "call", "for on"],
      ["orders", "press", "for"],
      ["orders", "push", "for"],
      ["orders", "appeal", "for to"],
      ["orders", "advocate", "for"],
      ["orders", "lobby", "for"],
      ["orders", "campaign", "for against"],
      ["orders", "plead", "for with"],
      ["asks", "ask", "about for"],
      ["asks", "inquire", "about"],
      ["asks", "wonder", "about"],
      ["thinks", "hope", "for"],
      ["thinks", "think", "about of"],
      ["thinks", "believe", "in"],
      ["thinks", "know", "about of"],
      ["thinks", "dream", "of about"],
      ["thinks", "agree", "with on"],
      ["thinks", "disagree", "with on"],
      ["thinks", "care", "about"],
      ["doubts", "worry", "about"],
      ["doubts", "speculate", "about on"],
      ["shows", "hear", "about of"],
      ["shows", "learn", "of about"],
      ["judges", "object", "to"],
      ["judges", "apologize", "for"],
      ["judges", "apologise", "for"],
      ["judges", "react", "to"],
      ["judges", "rail", "against"],
      ["judges", "protest", "against"],
      ["judges", "lash", "at"],
      ["backs", "vote", "for against"],
      ["backs", "root", "for"],
      ["backs", "sympathize", "with"],
      ["backs", "side", "with"],
      ["intends", "vow", "to"],
      ["intends", "insist", "on"],
      ["intends", "threaten", "with"],
    ] as const
  ).map(([kind, verb, words]) => [verb, { kind, words: new Set(words.split(" ")) }]),
);
