/** Sizes of units, each with its spellings; the first is the token by which equal sizes are compared. From small to large where one can hold the other. */
const SPELLINGS: readonly (readonly [echelon: string, spellings: string])[] = [
  ["fireteam", "fireteam,fire team"],
  ["squad", "squad"],
  ["section", "section"],
  ["platoon", "platoon,plt,pltn,zug"],
  ["company", "company,coy,kompanie,sotnia"],
  ["battery", "battery,bty,btry,batterie"],
  ["squadron", "squadron,sqn,sqdn,staffel,eskadron"],
  ["troop", "troop"],
  ["detachment", "detachment,det"],
  ["commando", "commando"],
  ["battalionTacticalGroup", "battalion tactical group,btg"],
  ["battlegroup", "battlegroup,battle group,kampfgruppe"],
  ["battalion", "battalion,bn,btn,batallion,battalian,bataillon,abteilung,kurin"],
  [
    "regiment",
    "regiment,regt,rgt,regimental combat team,rct,panzerregiment,infanterieregiment,grenadierregiment,jägerregiment",
  ],
  ["group", "group"],
  ["combatCommand", "combat command"],
  ["expeditionaryUnit", "expeditionary unit"],
  ["brigade", "brigade,brigade combat team,bct,bde,bgde,brig,bgd,br,panzerbrigade,demi brigade"],
  ["wing", "wing,geschwader"],
  [
    "division",
    "division,div,panzerdivision,infanteriedivision,jägerdivision,gebirgsdivision,volksgrenadierdivision,panzergrenadierdivision",
  ],
  ["corps", "corps,army corps,korps,armeekorps,panzerkorps,panzerarmeekorps,gebirgskorps,fliegerkorps"],
  ["army", "army,field army,area army,group army,armee,panzerarmee"],
  ["airForce", "air force,luftflotte"],
  ["expeditionaryForce", "expeditionary force"],
  ["armyGroup", "army group,group of armies,heeresgruppe"],
  ["front", "front"],
  ["flotilla", "flotilla"],
  ["carrierStrikeGroup", "carrier strike group,strike group,amphibious ready group"],
  ["fleet", "fleet"],
  ["taskForce", "task force,joint task force,combined joint task force,task group"],
  [
    "operationalGroup",
    "operational group,operational tactical group,operational strategic group,tactical group,operational tactical grouping,operational strategic grouping",
  ],
  [
    "groupOfForces",
    "group of forces,grouping of forces,group of troops,grouping of troops,forces group,force grouping",
  ],
  ["operationalCommand", "operational command,regional command"],
  ["militaryDistrict", "military district,military region,joint strategic command"],
  ["militaryBase", "military base"],
  ["center", "center,centre"],
  ["legion", "legion"],
  ["reserve", "reserve"],
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
  "group",
  "center",
  "airForce",
]);

const RANKS: ReadonlyMap<string, number> = new Map(SPELLINGS.map(([echelon], at) => [echelon, at]));

/** Whether a unit of the first size can be part of one of the second: a battery of a battalion, a division of an army. */
export function isSmallerEchelon(small: string | undefined, large: string | undefined): boolean {
  const [a, b] = [RANKS.get(small ?? ""), RANKS.get(large ?? "")];
  return a !== undefined && b !== undefined && a < b;
}

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

/** Whether the name of an echelon may begin with a word. */
export const opensEchelon = (word: string): boolean => BY_FIRST.has(word);

/** The echelon that the words from an index on name, longest first; null where there is none. */
export function echelonAt(words: readonly string[], from: number): EchelonWord | null {
  const sizes = BY_FIRST.get(words[from] ?? "");
  if (!sizes) return null;
  for (const entry of sizes)
    if (entry.words.every((word, offset) => words[from + offset] === word)) return entry;
  return null;
}
