import { type Line, wordAt } from "../clauses/line.ts";

const STRIKES_OF_WORK =
  /^(?:hunger|general|hour|day|nationwide|labou?r|teachers'?|workers'?|miners'?|rail|transit|called|on|lightning|lucky|wildcat)$/;
const OF_THE_BODY = /^(?:heart|panic|asthma|anxiety|verbal|personal|cyber)$/;
/** Words before a noun with which it tells of no violence: a hunger strike, a price war. */
const BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ["strike", STRIKES_OF_WORK],
  ["strikes", STRIKES_OF_WORK],
  [
    "war",
    /^(?:cold|trade|holy|price|culture|bidding|turf|world|prisoners?|acts?|laws?|crimes?|tug|art|man|men|minister|declaration)$/,
  ],
  ["battle", /^(?:legal|court|political|uphill|losing|cancer|custody|election)$/],
  ["attack", OF_THE_BODY],
  ["attacks", OF_THE_BODY],
  ["death", /^(?:cot|crib|brain|natural)$/],
  ["destruction", /^(?:mass)$/],
  ["crossing", /^(?:level|border|pedestrian|railway)$/],
  ["execution", /^(?:code|programme|program|project|budget)$/],
]);
const UNBODILY =
  /^(?:budget|plans?|proposals?|polic(?:y|ies)|decisions?|laws?|bills?|records?|ideas?|critics?|speech|reforms?|article|book|tax|taxes|deal|balance|chord|verdict|ruling|report|problems?|question)$/;
/** Words behind a word of violence with which it tells of none: captured on video, a battle with cancer, struck a deal. */
const BEHIND: readonly (readonly [word: RegExp, behind: RegExp])[] = [
  [
    /^captur(?:e|es|ed|ing)$/,
    /^(?:on|in) (?:an? |the )?(?:video|camera|film|tape|footage|photos?|photographs?|pictures?|audio)\b/,
  ],
  [
    /^(?:battles?|fights?|fighting|fought|battling|battled)$/,
    /^(?:with|against) (?:an? |the |his |her )?(?:cancer|illness|disease|corruption|poverty|inflation|addiction|leukaemia|leukemia|depression|climate|crime|covid)\b/,
  ],
  [
    /^(?:struck|strikes?|striking)$/,
    /^(?:down|an? (?:deal|balance|chord|note|tone|agreement|compromise)|as)\b/,
  ],
  [/^(?:hits?|hitting)$/, /^(?:an? (?:record|low|high|peak|snag)|out|back|headlines?)\b/],
];
/** How many words behind are looked at. */
const FAR = 4;

/** Whether the words around a word of violence give it another sense. */
export function isOtherSense(line: Line, first: number, last: number): boolean {
  const words = BEFORE.get(wordAt(line, last));
  if (words) {
    const before = wordAt(line, first - 1);
    if (words.test(before) || (before === "of" && words.test(wordAt(line, first - 2)))) return true;
  }
  const word = wordAt(line, first);
  if (!IS_TOLD_APART.test(word)) return false;
  const behind = line.tokens.slice(last + 1, last + 1 + FAR).map((it) => it.lower);
  if (/^attack(?:s|ed|ing)?$/.test(word) && actsOnIdea(behind)) return true;
  return BEHIND.some(([of, then]) => of.test(word) && then.test(behind.join(" ")));
}
/** How the words begin that what stands behind may give another sense. */
const IS_TOLD_APART = /^(?:attack|captur|battl|fight|fought|strik|struck|hit)/;

/** "attacked the budget", "attacking his decision". */
function actsOnIdea(behind: readonly string[]): boolean {
  const at = behind.findIndex((it) => !/^(?:the|a|an|his|her|its|their|this|that|new|on)$/.test(it));
  return UNBODILY.test(behind[at] ?? "");
}
