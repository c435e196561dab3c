import { type Line, wordAt } from "../clauses/line.ts";

const STRIKES_OF_WORK =
  /^(?:hunger|general|hour|day|nationwide|labou?r|atc|tube|union|students?'?|doctors'?|nurses'?|pilots'?|controllers'?|drivers'?|teachers'?|workers'?|miners'?|rail|transit|called|on|lightning|lucky|wildcat)$/;
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
  ["attacks", new RegExp(`${OF_THE_BODY.source}|^(?:his|her|my|your)$`)],
  ["attacked", /^(?:personally|verbally|publicly)$/],
  ["attacking", /^(?:personally|verbally|publicly)$/],
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
  [
    /^(?:attack(?:s|ed|ing)?)$/,
    /^(?:\S+ ){1,2}for (?:her|his|its|their|not|being|having|supporting)\b|\b(?:in|with|on) (?:[^\s,.]+ ){0,3}(?:tweets?|twitter|advertisements?|interviews?|speech(?:es)?|debates?)\b/,
  ],
  [
    /^(?:takes?|took|taken|taking)$/,
    /\bto (?:an? |the )?(?:hospitals?|court|school|safety|church|work|task)\b/,
  ],
  [
    /^hurt(?:s|ing)?$/,
    /^(?:him|her|me|us|it)\b|\b(?:with (?:\S+ )?(?:voters|women|men|supporters)|chances|feelings|economy|image|reputation|campaign|nominee|candidate|party|business|sales|growth)\b/,
  ],
  [
    /^occup(?:y|ies|ied|ying)$/,
    /^(?:one of the|a (?:key|senior|high|top|leading|central|prominent|special|unique))\b|^(?:\S+ ){0,2}(?:floors?|seats?|rooms?|positions? of|a place in)\b|^by (?:an? |the )?(?:\S+ )?(?:driver|tenants?|famil(?:y|ies)|residents?|couple|shops?|offices?|female|male)\b/,
  ],
  [
    /^(?:hit|hits|hitting|struck)$/,
    /^by (?:an? |the )?(?:\S+ )?(?:protests?|storms?|hurricanes?|typhoons?|cyclones?|floods?|flooding|earthquakes?|quake|drought|famine|recession|crisis|sanctions|inflation|scandals?|pandemic|outbreak|virus)\b/,
  ],
  [/^barrages?$/, /^(?:on|across|over) (?:the )?(?:\S+ ){1,2}(?:river|canal)\b/],
  [/^(?:hits?|hitting)$/, /^(?:an? (?:record|low|high|peak|snag)|out|back|headlines?)\b/],
];
/** Marks behind which something else is told. */
const ENDS = /^[,;:.!?"“”—–]$/;
/** How many words behind are looked at, up to the next mark. */
const FAR = 7;

/** Whether the words around a word of violence give it another sense. */
export function isOtherSense(line: Line, first: number, last: number): boolean {
  const words = BEFORE.get(wordAt(line, last));
  if (words) {
    const before = wordAt(line, first - 1);
    if (words.test(before) || (before === "of" && words.test(wordAt(line, first - 2)))) return true;
  }
  const word = wordAt(line, first);
  const senses = BEHIND.filter(([of]) => of.test(word));
  if (senses.length === 0) return false;
  const behind: string[] = [];
  for (let at = last + 1; at <= last + FAR && !ENDS.test(wordAt(line, at)); at += 1)
    behind.push(wordAt(line, at));
  if (/^attack(?:s|ed|ing)?$/.test(word) && actsOnIdea(behind)) return true;
  return senses.some(([, then]) => then.test(behind.join(" ")));
}

/** "attacked the budget", "attacking his decision". */
function actsOnIdea(behind: readonly string[]): boolean {
  const at = behind.findIndex((it) => !/^(?:the|a|an|his|her|its|their|this|that|new|on)$/.test(it));
  return UNBODILY.test(behind[at] ?? "");
}
