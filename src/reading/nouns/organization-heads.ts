const KINDS: readonly (readonly [kind: string, words: string])[] = [
  [
    "government",
    "ministry,government,parliament,senate,congress,cabinet,council,assembly,administration,department,embassy,consulate,presidency,secretariat,treasury,duma,rada,knesset,bundestag,majlis,office,municipality,authority,chancellery",
  ],
  ["intelligence", "intelligence,directorate,mossad"],
  [
    "armedForces",
    "forces,force,corps,army,navy,marines,military,command,staff,airforce,militia,militias,guard,guards",
  ],
  ["police", "police,gendarmerie,constabulary"],
  [
    "media",
    "newspaper,news,times,post,journal,herald,gazette,tribune,telegraph,television,tv,radio,broadcasting,press,magazine,pravda,independent,guardian,observer,chronicle,reuters",
  ],
  ["armedGroup", "front,movement,resistance,brigades,mujahideen,liberation"],
  ["alliance", "alliance,coalition,league,pact,union,commonwealth"],
  ["court", "court,tribunal"],
  ["party", "party"],
  [
    "company",
    "corporation,company,inc,inc.,ltd,ltd.,corp,corp.,co.,bank,airlines,airways,industries,holdings,records,airline,motors,studios,media,telecom,oil,steel,gmbh,plc,enterprise,shipyard,factory,works",
  ],
  [
    "ngo",
    "agency,institute,institution,university,college,school,academy,committee,commission,organization,organisation,foundation,association,society,federation,center,centre,network,bureau,board,fund,trust,observatory,initiative,programme,program,mission,service,services,group,club,team,project,watch,church,orchestra,band,lottery,airmen,hall,secretariat,conference,forum,laboratory,observatory",
  ],
];
const KIND_OF: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([kind, words]) => words.split(",").map((word) => [word, kind] as const)),
);

/** The kind of organisation whose name ends with this noun ("… Institute", "… Times"), or undefined. */
export function organizationHead(word: string): string | undefined {
  return KIND_OF.get(word);
}

/** Nouns that open a name and go on with "of", "for" or "on": "Ministry of Defence", "Institute for the Study of War". */
export const OPENS_A_NAME: ReadonlySet<string> = new Set(
  "ministry department institute office bureau committee commission council agency directorate university bank association center centre court house union league organization organisation federation board academy service school society headquarters staff republic secretariat foundation fund alliance party church movement".split(
    " ",
  ),
);

/** Common nouns for an organisation of which the page speaks: "the newspaper", "the ministry". */
export const ORGANIZATION_NOMINALS: ReadonlyMap<string, string> = new Map([
  ...["newspaper", "broadcaster", "outlet", "channel", "magazine", "media", "website"].map(
    (it) => [it, "media"] as const,
  ),
  ...[
    "government",
    "ministry",
    "authorities",
    "parliament",
    "administration",
    "council",
    "regime",
    "embassy",
  ].map((it) => [it, "government"] as const),
  ...["army", "military", "navy", "forces", "troops"].map((it) => [it, "armedForces"] as const),
  ...["agency", "directorate", "intelligence", "service"].map((it) => [it, "intelligence"] as const),
  ...["coalition", "alliance"].map((it) => [it, "alliance"] as const),
  ...[
    "rebels",
    "militants",
    "insurgents",
    "separatists",
    "partisans",
    "guerrillas",
    "militia",
    "militias",
    "terrorists",
    "extremists",
    "jihadists",
    "group",
    "groups",
    "movement",
  ].map((it) => [it, "armedGroup"] as const),
  ...["company", "firm", "manufacturer"].map((it) => [it, "company"] as const),
  ...["institute", "organization", "organisation", "charity", "university", "think tank"].map(
    (it) => [it, "ngo"] as const,
  ),
  ...["police"].map((it) => [it, "police"] as const),
  ...["court", "tribunal"].map((it) => [it, "court"] as const),
  ...["party"].map((it) => [it, "party"] as const),
]);
