/** Words by which the names of bodies tell whose they are, by ISO 3166-1 code; from general knowledge. Longer ones first where one holds another. */
const WORDS: readonly (readonly [country: string, words: string])[] = [
  ["AF", "islamic emirate of afghanistan,afghanistan,afghan"],
  ["AM", "armenia,armenian"],
  ["AU", "australia,australian"],
  ["AZ", "azerbaijan,azerbaijani"],
  ["BA", "bosnia and herzegovina,bosnia,bosnian"],
  ["BF", "burkina faso,burkinabe"],
  ["BY", "belarus,belarusian"],
  ["CA", "canada,canadian"],
  ["CD", "democratic republic of the congo,democratic republic of congo,dr congo,congolese"],
  ["CN", "peoples republic of china,china,chinese"],
  ["CO", "colombia,colombian"],
  ["CZ", "czech republic,czechia,czech"],
  ["DE", "federal republic of germany,germany,german"],
  ["EE", "estonia,estonian"],
  ["EG", "egypt,egyptian"],
  ["ER", "eritrea,eritrean"],
  ["ET", "ethiopia,ethiopian"],
  ["FI", "finland,finnish"],
  ["FR", "france,french"],
  ["GB", "united kingdom,great britain,britain,british,uk"],
  ["GE", "georgia,georgian"],
  ["GR", "greece,greek"],
  ["HU", "hungary,hungarian"],
  ["IL", "israel,israeli"],
  ["IN", "india,indian"],
  ["IQ", "iraq,iraqi"],
  ["IR", "islamic republic of iran,iran,iranian"],
  ["IT", "italy,italian"],
  ["JO", "jordan,jordanian"],
  ["JP", "japan,japanese"],
  ["KE", "kenya,kenyan"],
  ["KP", "north korea,north korean"],
  ["KR", "south korea,south korean"],
  ["KZ", "kazakhstan,kazakh"],
  ["LB", "lebanon,lebanese"],
  ["LT", "lithuania,lithuanian"],
  ["LV", "latvia,latvian"],
  ["LY", "libya,libyan"],
  ["MD", "moldova,moldovan"],
  ["ML", "mali,malian"],
  ["MM", "myanmar,burma,burmese"],
  ["NE", "niger,nigerien"],
  ["NG", "nigeria,nigerian"],
  ["NL", "netherlands,dutch"],
  ["NO", "norway,norwegian"],
  ["PK", "pakistan,pakistani"],
  ["PL", "poland,polish"],
  ["PS", "palestine,palestinian"],
  ["QA", "qatar,qatari"],
  ["RO", "romania,romanian"],
  ["RS", "serbia,serbian"],
  ["RU", "russian federation,russia,russian"],
  ["RW", "rwanda,rwandan"],
  ["SA", "saudi arabia,saudi arabian,saudi"],
  ["SD", "sudan,sudanese"],
  ["SE", "sweden,swedish"],
  ["SK", "slovakia,slovak"],
  ["SO", "somalia,somali"],
  ["SS", "south sudan,south sudanese"],
  ["SY", "syrian arab republic,syria,syrian"],
  ["TD", "chad,chadian"],
  ["TN", "tunisia,tunisian"],
  ["TR", "turkiye,turkey,turkish"],
  ["TW", "taiwan,taiwanese"],
  ["UA", "ukraine,ukrainian"],
  ["UG", "uganda,ugandan"],
  ["US", "united states of america,united states,usa,us,american"],
  ["VN", "vietnam,vietnamese"],
  ["XK", "kosovo"],
  ["YE", "yemen,yemeni"],
];

const CODE_OF: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap(([country, words]) => words.split(",").map((word) => [word, country] as const)),
);
const MOST_WORDS = 5;

/** The country that a folded name tells, and the name without it; null where it tells none. */
export function countryInName(name: string): { country: string; rest: string } | null {
  const words = name.split(" ");
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const said = words.slice(from, from + length).join(" ");
      const country = CODE_OF.get(said) ?? CODE_OF.get(said.replace(/s$/, ""));
      if (country === undefined) continue;
      const behind = words[from + length] === "s" ? from + length + 1 : from + length;
      return { country, rest: [...words.slice(0, from), ...words.slice(behind)].join(" ") };
    }
  return null;
}
