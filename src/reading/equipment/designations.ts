/** A family of designations: letters before a number, of one kind and (mostly) one maker. */
interface Family {
  readonly kind: string;
  readonly country?: string;
  /** Numbers that are equipment whatever stands around; others need a noun behind ("B-1 bombers", not "a B-1 visa"). */
  readonly sure?: RegExp;
}

type Row = readonly [prefixes: string, kind: string, country?: string, sure?: RegExp];

const NEVER = /^$/;
/** Letters that stand before a hyphen and a number; source: the designation systems of the makers' countries. */
const WITH_HYPHEN: readonly Row[] = [
  ["T", "tank", "RU", /^(?:10|14|26|28|34|35|44|54|55|60|62|64|72|80|84|90)/],
  ["KV,IS", "tank", "SU", /^[1-7]$|^85$/],
  ["SU,ISU", "artillery", "SU", /^(?:76|85|100|122|152)/],
  ["BMP,BTR,BMD,BRDM,BMPT,BREM,MT", "infantryVehicle", "RU"],
  ["BM,TOS", "rocketArtillery", "RU"],
  ["D", "artillery", "SU", /^(?:1|20|30|44|74)[A-Z]?$/],
  ["ZU,ZSU", "airDefence", "SU"],
  ["S", "airDefence", "RU", /^(?:75|125|200|300|350|400|500)/],
  ["SA", "airDefence", "RU"],
  ["HQ", "airDefence", "CN"],
  ["Kh,OTR", "missile", "RU"],
  ["R", "missile", "RU", /^(?:7|11|12|27|33|36|37|60|73|77|330|360)/],
  ["P", "missile", "RU", /^(?:270|500|700|800)/],
  ["SS", "missile", "SU", /^(?:[4-9]|1\d|2[0-7])$/],
  ["KN,DF,JL,YJ,PL,CJ", "missile", "CN"],
  ["V", "missile", "DE", /^[12]s?$/],
  ["FAB,KAB,ODAB,RBK,OFAB,UMPB", "ammunition", "RU"],
  ["GBU,CBU", "ammunition", "US"],
  ["AGM,AIM,BGM,MGM,RGM,FGM,LGM,UGM", "missile", "US"],
  ["FIM,MIM", "airDefence", "US"],
  ["PAC", "airDefence", "US"],
  ["RPG,SPG", "antiTank", "SU"],
  ["AT", "antiTank", "", /^\d{1,2}$/],
  ["AK,AKS,AKM,RPK,PP,APS,TT,PPSh", "smallArm", "RU"],
  ["AR", "smallArm", "US", /^(?:10|15)s?$/],
  ["MG,MP,StG", "smallArm", "DE", /^(?:3|34|38|40|42|43|44)$/],
  ["MiG,Su,Tu,Il,An,Yak,Be,La,Pe,Po", "aircraft", "RU"],
  ["Mi,Ka", "helicopter", "RU"],
  ["F", "aircraft", "US", /^(?:4|5|8|14|15|16|18|22|35|86|100|104|105|111|117)/],
  ["B", "aircraft", "US", /^(?:1B|17|21|24|25|26|29|36|47|52|57|58)/],
  ["A", "aircraft", "US", /^(?:10|20|26|29|37|50|100)/],
  ["C", "aircraft", "US", /^(?:5|17|46|47|54|123|130|141|160|295)/],
  ["KC,AC,EC,RC,WC,MC,HC,EA,EP", "aircraft", "US"],
  ["P", "aircraft", "US", /^(?:3|8|38|39|40|47|51|61)/],
  ["E", "aircraft", "US", /^(?:2|3|4|6|7|8)[A-DG]?$/],
  ["J,JF,JH", "aircraft", "CN", /^(?:6|7|8|10|11|15|16|17|20|31|35)/],
  ["Y,H", "aircraft", "CN", /^(?:6|8|9|20)[A-Z]?$/],
  ["L", "aircraft", "CZ", /^(?:29|39|159)/],
  ["U", "aircraft", "US", /^2s$/],
  ["V,MV,CV", "aircraft", "US", /^22/],
  ["X", "missile", "RU", /^(?:22|31|32|55|59|69|101|555)/],
  ["AH,UH,OH,HH,SH", "helicopter", "US"],
  ["MH", "helicopter", "US", /^(?:6|47|53|60|65|139)/],
  ["CH", "helicopter", "US", /^(?:34|46|47|53)/],
  ["CH", "drone", "CN", /^[345]$/],
  ["MQ,RQ,XQ", "drone", "US"],
  ["UJ", "drone", "UA"],
  ["M", "artillery", "", NEVER],
  ["K", "ship", "", NEVER],
  ["U", "ship", "DE", NEVER],
];
/** Letters and figures in one word: "2S19", "9K720", "M777", "L119", "CV90". */
const IN_ONE_WORD: readonly (readonly [form: RegExp, kind: string, country?: string])[] = [
  [/^2[SB]\d{1,2}[A-Z]?\d?s?$/, "artillery", "RU"],
  [/^9[KMPA]\d{2,3}[A-Z]?\d?s?$/, "missile", "RU"],
  [/^3M\d{2}[A-Z]*s?$/, "missile", "RU"],
  [/^M1A\d[A-Z]*s?$/, "tank", "US"],
  [/^M[23]A\d[A-Z]*s?$/, "infantryVehicle", "US"],
  [/^M(?:777|109|119|198|101|114)[A-Z]?\d?s?$/, "artillery", "US"],
  [/^M(?:113|1117|1126|1128)[A-Z]?\d?s?$/, "infantryVehicle", "US"],
  [/^M(?:270|142)[A-Z]?\d?s?$/, "rocketArtillery", "US"],
  [/^T(?:34|54|55|62|64|72|80|90)[A-Z]*s?$/, "tank", "RU"],
  [/^(?:CV|FV)\d{2,4}s?$/, "infantryVehicle"],
  [/^TB\d$/, "drone", "TR"],
];
/** Proper names that take a number behind ("Shahed-107", "Hwasong-17", "Leopard 2A8"), with their kind. */
const NAMES: readonly Row[] = [
  ["Shahed,Mohajer,Ababil,Arash,Karrar,Meraj", "drone", "IR"],
  ["Geran,Orlan,Molniya,Gerbera,Eleron,Inokhodets,Okhotnik,Kub", "drone", "RU"],
  ["Leleka,Punisher,Bober,Liutyi,Baba", "drone", "UA"],
  ["Qasef,Samad,Wa'id", "drone", "YE"],
  ["Hermes,Heron,Harop,Harpy", "drone", "IL"],
  ["Switchblade,Reaper,Predator", "drone", "US"],
  ["Wing Loong", "drone", "CN"],
  ["Hwasong,Pukguksong,Nodong,Taepodong,Rodong", "missile", "KP"],
  ["Fateh,Shahab,Qiam,Zolfaghar,Sejil,Emad,Khorramshahr,Kheibar,Zelzal,Fajr,Haj Qassem", "missile", "IR"],
  ["Agni,Prithvi,BrahMos", "missile", "IN"],
  ["Shaheen,Ghauri,Hatf,Babur", "missile", "PK"],
  ["Iskander,Tochka,Kalibr,Kinzhal,Topol,Yars,Sarmat,Bulava,Oniks", "missile", "RU"],
  ["Burkan,Quds,Toofan", "missile", "YE"],
  ["Jericho,Popeye,Delilah", "missile", "IL"],
  ["Scud,Frog,Katyusha", "missile", "SU"],
  ["Exocet,Apache,Aster", "missile", "FR"],
  ["Pantsir,Buk,Tor,Osa,Strela,Igla,Verba", "airDefence", "RU"],
  ["Kornet,Konkurs,Metis,Fagot,Malyutka", "antiTank", "RU"],
  ["Leopard,Panzer", "tank", "DE"],
  ["Challenger,Centurion,Chieftain", "tank", "GB"],
  ["Merkava,Namer", "tank", "IL"],
  ["Mirage,Rafale", "aircraft", "FR"],
  [
    "Ju,Bf,He,Me,Fw,Do",
    "aircraft",
    "DE",
    /^(?:17|52|86|87|88|109|110|111|163|177|190|210|217|262|410)[A-Z]?$/,
  ],
];

const familyOf = ([, kind, country, sure]: Row): Family => ({
  kind,
  ...(country && { country }),
  ...(sure !== undefined && { sure: new RegExp(`${sure.source}(?!\\d)`) }),
});
const tableOf = (rows: readonly Row[]): ReadonlyMap<string, readonly Family[]> => {
  const table = new Map<string, Family[]>();
  for (const row of rows)
    for (const prefix of row[0].split(",")) table.set(prefix, [...(table.get(prefix) ?? []), familyOf(row)]);
  return table;
};
const BY_PREFIX = tableOf(WITH_HYPHEN);
const BY_NAME = tableOf(NAMES);

/** The families that letters before a hyphen open; none for most words. */
export const familiesWithHyphen = (letters: string): readonly Family[] => BY_PREFIX.get(letters) ?? NONE;
const NONE: readonly Family[] = [];
/** The families that a proper name before a number opens. */
export const familiesNamed = (name: string): readonly Family[] => BY_NAME.get(name) ?? NONE;

/** Whether a designation may start with a word. */
export const mayOpenDesignation = (word: string): boolean =>
  BY_PREFIX.has(word) || BY_NAME.has(word) || familyOfWord(word) !== null;

/** The family of a designation in one word, or null. */
export function familyOfWord(word: string): Family | null {
  if (!/\d/.test(word)) return null;
  const found = IN_ONE_WORD.find(([form]) => form.test(word));
  return found ? { kind: found[1], ...(found[2] !== undefined && { country: found[2] }) } : null;
}
