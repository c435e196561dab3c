import type { MentionType } from "../../model/reading.ts";
import type { EntityEdgeType } from "../../model/schema.ts";
import { formsOf } from "../clauses/verb-forms.ts";
import type { PlacedMention } from "../page.ts";

/** Two mentions and the way through the grammar between them that says how they are related. */
export interface TreePattern {
  readonly relation: EntityEdgeType;
  readonly subject: readonly MentionType[];
  readonly object: readonly MentionType[];
  /** The whole way from the subject to the object, with the classes of words below in capitals. */
  readonly path: RegExp;
  readonly when?: (subject: PlacedMention, object: PlacedMention) => boolean;
}

const verbs = (label: string, list: string): [string, string][] =>
  list.split(" ").flatMap((verb) => [...formsOf(verb).keys()].map((form): [string, string] => [form, label]));
const nouns = (label: string, list: string): [string, string][] =>
  list.split(" ").flatMap((noun): [string, string][] => [
    [noun, label],
    [`${noun.replace(/y$/, "ie")}s`, label],
  ]);

/** Words that stand for one another in the patterns. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ...verbs("LEAD", "command lead head"),
  ...verbs("SERVE", "serve fight"),
  ...verbs("WORK", "work"),
  ...verbs("JOIN", "join"),
  ...verbs("USE", "use operate fire fly field employ"),
  ...verbs("LIVE", "live reside"),
  ...verbs("COME", "come hail"),
  ["born", "BORN"],
  ...["based", "headquartered", "garrisoned", "quartered"].map((it): [string, string] => [it, "BASED"]),
  ...["stationed", "deployed", "positioned", "located", "stranded", "trapped", "dug"].map(
    (it): [string, string] => [it, "STATIONED"],
  ),
  ...verbs("MOVE", "move transfer redeploy return"),
  ...verbs("ENTER", "enter reach"),
  ...verbs("ARRIVE", "arrive"),
  ...verbs("BELONG", "belong"),
  ...nouns(
    "POST",
    "president minister mayor governor head chief director secretary chancellor premier leader ambassador spokesman spokeswoman spokesperson chairman chairwoman chair prosecutor ombudsman senator king ruler envoy representative speaker commissioner founder adviser advisor coordinator",
  ),
  ...nouns("COMMANDER", "commander"),
  ...nouns(
    "MEMBER",
    "member soldier fighter serviceman officer medic pilot sergeant gunner sniper paratrooper conscript volunteer employee lieutenant captain colonel major private veteran operator driver tanker marine official lawmaker legislator operative militant",
  ),
  ...nouns("JOURNALIST", "journalist reporter correspondent editor columnist"),
  ...nouns(
    "EXPERT",
    "analyst researcher professor lecturer economist engineer scientist attorney lawyer physician doctor nurse historian expert scholar fellow",
  ),
  ...nouns("NATIVE", "native resident inhabitant citizen"),
  ["spokesmen", "POST"],
  ["servicemen", "MEMBER"],
  ["part", "PART"],
  ["unit", "PART"],
  ["component", "PART"],
  ["branch", "PART"],
  ["subsidiary", "PART"],
  ["division", "PART"],
  ["formation", "PART"],
]);

/** The class of a word on the way, else the word. */
export const classOf = (word: string): string => CLASSES.get(word) ?? word;

/** The words of the patterns below that are of no class. */
const ALSO_TELL: ReadonlySet<string> = new Set(
  "subordinate headquarters seat base offices equipped armed".split(" "),
);

/** The most words that a pattern below goes through. */
export const MOST_WORDS = 2;

/** Whether a word on the way may tell of a relation: each pattern has one that does. */
export const mayTell = (word: string): boolean => CLASSES.has(word) || ALSO_TELL.has(word);

const WHO: readonly MentionType[] = ["Person"];
const BODY: readonly MentionType[] = ["Organization", "Unit"];
const isNamed = (it: PlacedMention): boolean => it.form === "name";
const isOne = (it: PlacedMention): boolean => !it.isPlural;

/** Before a name, what its bearer is called: "FAA *spokesman* Fred Farrar". */
const CALLED = ">(?:nmod:desc|compound|flat|appos|nmod)";
const OWNED = ">(?:compound|nmod|nmod:poss(?::'s)?|amod|flat)";

/** Behind a subject: itself, what it is called, what it is, or who does so. */
const AS = "(?:>appos |<nsubj |)";

/** In order: the first whose way fits decides. Precision before number. */
export const TREE_PATTERNS: readonly TreePattern[] = [
  {
    relation: "COMMANDS",
    subject: WHO,
    object: BODY,
    path: /^(?:<nsubj LEAD >obj|>acl:relcl LEAD >obj|<obl:agent:by LEAD (?:>nsubj:pass|<acl|<acl:relcl)|<obl:by LEAD (?:>nsubj:pass|<acl)|<nsubj:pass appointed >(?:obj|xcomp|obl:as) COMMANDER >nmod:of)$/,
    when: isOne,
  },
  {
    relation: "COMMANDS",
    subject: WHO,
    object: BODY,
    path: new RegExp(
      `^${AS}COMMANDER >(?:nmod:of|nmod:for|compound|nmod:poss(?::'s)?)$|^<appos COMMANDER >(?:nmod:of|nmod:poss(?::'s)?|compound)$|^${CALLED} COMMANDER ${OWNED}$`,
    ),
    when: isOne,
  },
  {
    relation: "HOLDS_POST",
    subject: WHO,
    object: [...BODY, "Place"],
    path: new RegExp(
      `^${AS}POST >nmod:(?:of|for|at|to)$|^<appos POST >nmod:(?:of|for)$|^${CALLED} POST ${OWNED}$`,
    ),
    when: (subject) => isNamed(subject) && isOne(subject),
  },
  {
    relation: "HOLDS_POST",
    subject: WHO,
    object: BODY,
    path: new RegExp(
      `^${AS}POST >(?:compound|nmod:poss(?::'s)?|nmod)$|^<appos POST >(?:compound|nmod:poss(?::'s)?|nmod)$`,
    ),
    when: (subject) => isNamed(subject) && isOne(subject),
  },
  {
    relation: "MEMBER_OF",
    subject: WHO,
    object: BODY,
    path: new RegExp(
      `^${AS}(?:MEMBER|JOURNALIST|EXPERT) >nmod:(?:of|from|at|with|for)$|^${AS}(?:MEMBER|COMMANDER) >nmod:in$|^${AS}MEMBER >(?:compound|nmod)$|^<appos MEMBER >(?:compound|nmod:of|nmod:from)$|^${CALLED} MEMBER ${OWNED}$`,
    ),
    when: (subject, object) => isNamed(subject) && isOne(subject) && isNamed(object),
  },
  {
    relation: "MEMBER_OF",
    subject: WHO,
    object: BODY,
    path: new RegExp(
      `^${AS}JOURNALIST >(?:compound|nmod)$|^<appos JOURNALIST >(?:compound|nmod)$|^${CALLED} JOURNALIST ${OWNED}$`,
    ),
    when: (subject, object) => isNamed(subject) && isOne(subject) && object.attributes.kind === "media",
  },
  {
    relation: "MEMBER_OF",
    subject: WHO,
    object: BODY,
    path: /^(?:<nsubj |>acl:relcl )(?:WORK >obl:(?:for|at)|SERVE >obl:(?:in|with|for)|JOIN >obj|BELONG >obl:to)$|^>acl serving >obl:(?:in|with)$/,
    when: (subject, object) => isOne(subject) && isNamed(object),
  },
  {
    relation: "PART_OF",
    subject: BODY,
    object: BODY,
    path: new RegExp(
      `^${AS}PART >nmod:of$|^(?:<nsubj |>acl:relcl )BELONG >obl:to$|^>acl subordinate >obl:to$`,
    ),
    when: (_, object) => isNamed(object),
  },
  {
    relation: "BASED_IN",
    subject: BODY,
    object: ["Place"],
    path: /^(?:<nsubj:pass |<nsubj |>acl |>acl:relcl |>amod )BASED >obl:(?:in|at|near)$|^(?:<nsubj |>acl:relcl )has >obj (?:headquarters|seat|base|offices) >nmod:in$/,
  },
  {
    relation: "BASED_IN",
    subject: ["Unit"],
    object: ["Place"],
    path: /^<nsubj COME >obl:from$/,
  },
  {
    relation: "COMES_FROM",
    subject: WHO,
    object: ["Place"],
    path: new RegExp(
      `^(?:<nsubj:pass |<nsubj |>acl |>acl:relcl )BORN (?:>conj raised )?>obl:(?:in|at|near)$|^(?:<nsubj |>acl:relcl |>acl )(?:LIVE >obl:in|COME >obl:from)$|^${AS}NATIVE >(?:nmod:(?:of|from|in)|compound)$`,
    ),
    when: (subject, object) => isOne(subject) && isNamed(object),
  },
  {
    relation: "LOCATED_AT",
    subject: ["Unit", "Organization"],
    object: ["Place"],
    path: /^(?:<nsubj:pass |<nsubj |>acl |>acl:relcl )(?:[a-z]+ >conj )?(?:STATIONED >obl:(?:in|at|near|to)|ARRIVE >obl:(?:in|at)|ENTER >obj)$/,
  },
  {
    relation: "LOCATED_AT",
    subject: ["Unit"],
    object: ["Place"],
    path: /^(?:<nsubj:pass |<nsubj |>acl:relcl )(?:[a-z]+ >conj )?MOVE >obl:to$/,
    when: (_, object) => isNamed(object),
  },
  {
    relation: "USES",
    subject: [...WHO, ...BODY],
    object: ["Equipment"],
    path: /^(?:<nsubj |>acl:relcl )(?:has |have )?USE >obj$|^>acl (?:equipped|armed) >obl:with$|^<nsubj:pass (?:equipped|armed) >obl:with$/,
  },
];
