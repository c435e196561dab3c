/** Nouns that make a place of the name before them ("Kharkiv region", "Zherebets River"), with the kind of place. */
const AFTER: readonly (readonly [kind: string, words: string])[] = [
  ["region", "region,oblast,province,governorate,republic,krai,state,prefecture,canton,voivodeship"],
  [
    "district",
    "district,raion,rayon,county,parish,municipality,hromada,subdistrict,suburb,neighborhood,neighbourhood,quarter,borough,township",
  ],
  ["frontSector", "sector,axis,direction,front,frontline,salient,bridgehead,pocket,theater,theatre"],
  ["city", "city,town"],
  ["village", "village,settlement"],
  ["river", "river,creek,stream"],
  ["water", "lake,sea,ocean,reservoir,canal,bay,gulf,strait,straits,estuary,lagoon,channel"],
  [
    "landmark",
    "bridge,dam,airport,airfield,airbase,station,square,street,avenue,road,highway,boulevard,port,harbor,harbour,cemetery,cathedral,church,mosque,monastery,hospital,stadium,palace,castle,fort,fortress,camp,checkpoint,crossing,refinery,mine,quarry,park,prison,barracks,tower,gate,house,plant,university hospital,zoo,museum",
  ],
  [
    "landscape",
    "valley,mountains,mountain,hills,hill,island,islands,peninsula,desert,forest,plateau,plain,coast,cape,pass,ridge,heights,steppe,basin,delta,spit,isthmus,archipelago,swamp,marshes,beach,gorge",
  ],
];
const PLACE_HEADS: ReadonlyMap<string, string> = new Map(
  AFTER.flatMap(([kind, words]) => words.split(",").map((word) => [word, kind] as const)),
);

/** Nouns that stand before the name: "Lake Ladoga", "Mount Hermon", "Camp Bastion". */
export const BEFORE_A_PLACE: ReadonlyMap<string, string> = new Map([
  ["lake", "water"],
  ["mount", "landscape"],
  ["mt.", "landscape"],
  ["river", "river"],
  ["cape", "landscape"],
  ["camp", "landmark"],
  ["fort", "landmark"],
  ["port", "city"],
  ["hill", "landscape"],
  ["isle", "landscape"],
  ["gulf", "water"],
  ...["pointe", "mont", "monte", "jebel", "jabal", "tell", "ras", "cabo", "puerto"].map(
    (it) => [it, "landscape"] as const,
  ),
  ...["wadi", "rio", "nahr"].map((it) => [it, "river"] as const),
  ...[
    "deir",
    "dayr",
    "beit",
    "bayt",
    "khirbet",
    "kafr",
    "kfar",
    "bir",
    "tel",
    "umm",
    "ain",
    "ayn",
    "khan",
  ].map((it) => [it, "village"] as const),
]);

/** Words of the kind "the city of X", "the village of X". */
export const PLACE_OF: ReadonlyMap<string, string> = new Map([
  ["city", "city"],
  ["town", "city"],
  ["village", "village"],
  ["villages", "village"],
  ["towns", "city"],
  ["cities", "city"],
  ["settlement", "village"],
  ["hamlet", "village"],
  ["port", "city"],
  ["province", "region"],
  ["region", "region"],
  ["state", "region"],
  ["island", "landscape"],
  ["district", "district"],
  ["suburb", "district"],
  ["capital", "city"],
  ["outskirts", "city"],
  ["gulf", "water"],
  ["republic", "country"],
]);

/** The kind of place that a noun makes of the name before it, or undefined. */
export function placeHead(word: string): string | undefined {
  return PLACE_HEADS.get(word);
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ...["regions", "oblasts", "provinces", "governorates", "states"].map((it) => [it, "region"] as const),
  ...["counties", "districts", "raions", "parishes", "townships"].map((it) => [it, "district"] as const),
]);

/** The kind of place that a noun in the plural makes of the names before it ("Douglas and Wyandotte counties"), or undefined. */
export function pluralPlaceHead(word: string): string | undefined {
  return PLURALS.get(word);
}

/** Heads that are part of the name only when written with a capital ("Antonivka Bridge", not "the Kyiv hospital"). */
export function wantsCapital(kind: string): boolean {
  return (
    kind === "landmark" || kind === "landscape" || kind === "water" || kind === "city" || kind === "village"
  );
}
