import { fold } from "../../text/fold.ts";
import { abbreviatedUnit } from "./abbreviations.ts";
import { quotedAt } from "./quoted.ts";
import type { ParsedUnit } from "./unit-name.ts";
import type { UnitWords } from "./unit-words.ts";

type Stems = readonly (readonly [token: string, stems: string])[];

/** Beginnings of Ukrainian and Russian words for sizes, whatever their case; a stem of two words stands before those of one. */
const SIZES: Stems = [
  ["brigade", "бригад"],
  ["regiment", "полк"],
  ["battalion", "батальйон,батальон"],
  ["division", "дивізі,дивизи"],
  ["corps", "армійськ корпус,армейск корпус,корпус"],
  ["army", "армі,арми"],
  ["company", "рот"],
  ["platoon", "взвод"],
  ["squadron", "ескадриль,эскадриль"],
];
/** Beginnings of Ukrainian and Russian words for arms of service. */
const ARMS: Stems = [
  ["airAssault", "десантно штурмов,аеромобільн,аэромобильн"],
  ["mountain", "гірсько штурмов,горно штурмов,гірсько піхотн,гірськ,горн"],
  ["airborne", "повітряно десантн,воздушно десантн,парашутно десантн,парашютно десантн"],
  ["motorRifle", "мотострілец,мотострілков,мотострелков"],
  ["motorized", "мотопіхотн,мотопехотн,моторизован"],
  ["mechanized", "механізован,механизирован"],
  ["armored", "танков"],
  ["assault", "штурмов"],
  ["marine", "морськ піхот,морск пехот"],
  ["territorialDefence", "територіальн оборон,территориальн оборон"],
  ["specialForces", "спеціальн призначен,специальн назначен,спецназ"],
  ["rocketArtillery", "реактивн артилер"],
  ["antiAircraft", "зенітн ракетн,зенитн ракетн,зенітн,зенитн"],
  ["artillery", "артилерійськ,артиллерийск"],
  ["combinedArms", "загальновійськов,общевойсков"],
  ["jager", "єгерськ,егерск"],
  ["reconnaissance", "розвідувальн,разведывательн"],
  ["engineer", "інженерн,инженерн"],
  ["unmannedSystems", "безпілотн систем,беспилотн систем"],
  ["infantry", "піхотн,пехотн,стрілецьк,стрелков"],
];
const GUARDS = /^гвард/u;
const FILLS = /^(?:окрем|отдельн|гвард|президентськ|важк|тяжел)/u;
/** What is written behind a figure for the ending of its ordinal. */
const ENDING = /^(?:ша|га|тя|та|ма|ва|а|я|й|ій|ий|ый|ой|го|ої|му|ю|у|та|ти|те|е|є|і)$/u;
const MOST_WORDS = 9;
/** Words of an arm that stand behind the size: "бригада морської піхоти". */
const BEHIND = 2;

function stemAt(
  words: readonly string[],
  at: number,
  stems: Stems,
): { token: string; length: number } | null {
  for (const [token, spellings] of stems)
    for (const spelling of spellings.split(",")) {
      const parts = spelling.split(" ");
      if (parts.every((stem, offset) => words[at + offset]?.startsWith(stem)))
        return { token, length: parts.length };
    }
  return null;
}

const isCyrillic = (word: string | undefined): boolean => /^\p{Script=Cyrillic}/u.test(word ?? "");

/** A numbered unit in Ukrainian or Russian words or letters: "3-тя окрема штурмова бригада", "54 ОМБр". */
export function cyrillicUnitAt(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  const number = /^0*(\d{1,4})$/.exec(first?.text ?? "")?.[1];
  if (!first || number === undefined || !isCyrillic(view.tokens[from + 1]?.text)) return null;
  const start = view.isJoined[from + 1] && ENDING.test(view.words[from + 1] ?? "") ? from + 2 : from + 1;
  const short = abbreviatedUnit(fold(view.tokens[start]?.text ?? ""));
  const last = view.tokens[start];
  if (short && last) return { unit: { first, last, name: { number, ...short } }, after: start + 1 };
  return inWords(view, from, start, number);
}

function inWords(
  view: UnitWords,
  from: number,
  start: number,
  number: string,
): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  let branch: string | undefined;
  let honorific: string | undefined;
  for (let at = start; at < start + MOST_WORDS; ) {
    const word = view.words[at] ?? "";
    const quoted = quotedAt(view, at);
    const size = stemAt(view.words, at, SIZES);
    const arm = size ? null : stemAt(view.words, at, ARMS);
    if (size) {
      const behind = stemAt(view.words, at + size.length, ARMS);
      const name = quotedAt(view, at + size.length + (behind?.length ?? 0));
      const after = name?.after ?? at + size.length + (behind && behind.length <= BEHIND ? behind.length : 0);
      const last = view.tokens[after - 1];
      if (!first || !last) return null;
      const arms = branch ?? behind?.token;
      const byname = honorific ?? name?.text;
      return {
        unit: {
          first,
          last,
          name: {
            number,
            echelon: size.token,
            ...(arms !== undefined && { branch: arms }),
            ...(byname !== undefined && { honorific: byname }),
          },
        },
        after,
      };
    }
    if (quoted) {
      honorific = quoted.text;
      at = quoted.after;
    } else if (arm) {
      branch ??= arm.token;
      at += arm.length;
    } else if (FILLS.test(word)) {
      if (GUARDS.test(word)) honorific ??= "Guards";
      at += 1;
    } else return null;
  }
  return null;
}
