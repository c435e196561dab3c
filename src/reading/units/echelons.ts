/** Sizes of units, each with its spellings; the first is the token by which equal sizes are compared. */
const SPELLINGS: readonly (readonly [echelon: string, spellings: string])[] = [
  ["fireteam", "fireteam,fire team"],
  ["squad", "squad"],
  ["section", "section"],
  ["platoon", "platoon,plt,pltn"],
  ["company", "company,coy"],
  ["battery", "battery,bty,btry"],
  ["squadron", "squadron,sqn,sqdn"],
  ["troop", "troop"],
  ["battalionTacticalGroup", "battalion tactical group,btg"],
  ["battalion", "battalion,bn,btn,batallion,battalian"],
  ["regiment", "regiment,regt,rgt,regimental combat team"],
  ["brigadeCombatTeam", "brigade combat team,bct"],
  ["brigade", "brigade,bde,bgde,brig,bgd,br"],
  ["division", "division,div"],
  ["corps", "corps"],
  ["army", "army"],
  ["armyGroup", "army group,group of armies"],
  ["front", "front"],
  ["wing", "wing"],
  ["flotilla", "flotilla"],
  ["fleet", "fleet"],
  ["militaryDistrict", "military district"],
  ["operationalCommand", "operational command,regional command"],
  ["taskForce", "task force,joint task force,combined joint task force"],
  ["groupOfForces", "group of forces,grouping of forces,group of troops,grouping of troops"],
  ["militaryBase", "military base"],
  ["detachment", "detachment,det"],
  ["legion", "legion"],
  ["commando", "commando"],
];

/** Echelons that are everyday words as well: alone, or after a word that names no soldiers, they are no unit. */
export const EVERYDAY_ECHELONS: ReadonlySet<string> = new Set([
  "section",
  "company",
  "battery",
  "troop",
  "division",
  "front",
  "wing",
  "army",
  "legion",
  "fleet",
  "corps",
  "commando",
  "squad",
  "detachment",
  "militaryBase",
  "taskForce",
]);

const plural = (word: string): string =>
  word.endsWith("y") ? `${word.slice(0, -1)}ies` : word.endsWith("s") ? word : `${word}s`;

export interface EchelonWord {
  readonly echelon: string;
  readonly words: readonly string[];
  readonly isPlural: boolean;
}

function load(): ReadonlyMap<string, readonly EchelonWord[]> {
  const byFirst = new Map<string, EchelonWord[]>();
  for (const [echelon, spellings] of SPELLINGS)
    for (const spelling of spellings.split(","))
      for (const isPlural of [false, true]) {
        const words = spelling.split(" ");
        const last = words[words.length - 1] ?? "";
        const many = plural(last);
        if (isPlural && many === last) continue;
        const entry = { echelon, words: isPlural ? [...words.slice(0, -1), many] : words, isPlural };
        const first = entry.words[0] ?? "";
        byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
      }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const BY_FIRST = load();

/** The echelon that the words from an index on name, longest first; null where there is none. */
export function echelonAt(words: readonly string[], from: number): EchelonWord | null {
  for (const entry of BY_FIRST.get(words[from] ?? "") ?? [])
    if (entry.words.every((word, offset) => words[from + offset] === word)) return entry;
  return null;
}
