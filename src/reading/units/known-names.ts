/** A name that units bear, and whose they are. */
export interface KnownName {
  readonly name: string;
  readonly country: string;
  /** The only size with which it is a unit's name, where the words mean other things as well. */
  readonly echelon?: string;
  readonly words: readonly string[];
}

/** Names that alone make a unit of the size after (or before) them, or of the one size behind "@", by the country whose unit it is; source: orders of battle, general knowledge. */
const NAMES: readonly (readonly [country: string, names: string])[] = [
  [
    "UA",
    "Azov,Kraken,Khartiia,Aidar,Donbas,Skala,Da Vinci Wolves,Kholodny Yar,Magura,Lyubart,Rubizh,Kara-Dag,Bureviy,Achilles,Nemesis,Carpathian Sich,Tornado,Right Sector,Sheikh Mansur,Dzhokhar Dudayev,Black Zaporozhians,Edelweiss,Revanche,Tavria,Khortytsia,Svoboda,Kulchytsky,Sich",
  ],
  [
    "RU",
    "Akhmat,Sparta,Somalia,Vostok,Prizrak,Kalmius,Oplot,Pyatnashka,Sudoplatov,Rusich,Dnepr,Zapad,Sever,Yug,Tsentr,Vostok-Akhmat,Espanola,Taman,Tamanskaya,Kantemir,Kantemirovskaya,Baltic@fleet,Black Sea@fleet,Caspian@flotilla,Northern@fleet,Pacific@fleet,Western@militaryDistrict,Southern@militaryDistrict,Central@militaryDistrict,Eastern@militaryDistrict,Leningrad@militaryDistrict,Moscow@militaryDistrict,Kuban,Wagner,BARS,Storm-Z,Storm-V,Storm Z,Storm V",
  ],
  [
    "DE",
    "Das Reich,Totenkopf,Wiking,Leibstandarte,Leibstandarte SS Adolf Hitler,Leibstandarte Adolf Hitler,Hitlerjugend,Großdeutschland,Grossdeutschland,Hermann Göring,Hermann Goering,Nordland,Prinz Eugen,Frundsberg,Hohenstaufen,Götz von Berlichingen,Florian Geyer,Handschar,Galizien,Feldherrnhalle,Kurmark,Brandenburger,Lehr@division,Condor,Dirlewanger",
  ],
  ["IT", "Ariete,Folgore,Littorio,Julia,Tridentina,Cuneense,Taurinense,Garibaldi,Sassari,San Marco,Decima"],
  ["FR", "Charlemagne,Leclerc@division"],
  ["ES", "Azul"],
  [
    "IL",
    "Golani,Givati,Nahal,Kfir,Oketz,Maglan,Egoz,Bislamach,Harel,Gaash,Barak@division,Duvdevan,Alexandroni",
  ],
  [
    "SY",
    "Sultan Murad,Hamza,Suleiman Shah,Sultan Suleiman Shah,Tiger@division,Qalamoun Shield,Desert Hawks,Northern Storm,Mutasim,Mu'tasim,Samarkand,Suqour al-Sham,Faylaq al-Sham",
  ],
  ["IQ", "Golden@division,Badr,Medina@division,Hammurabi,Nebuchadnezzar,Al-Abbas,Imam Ali,Ninewa Guard"],
  ["IR", "Fatemiyoun,Zainebiyoun,Zaynabiyoun"],
  ["LB", "Radwan"],
  ["JP", "Kwantung"],
  ["CN", "Eighth Route,New Fourth"],
  ["GB", "Grand@fleet,Home@fleet"],
  ["PL", "Anders,Warszawska,Podhale"],
];

const BY_FIRST = load();

function load(): ReadonlyMap<string, readonly KnownName[]> {
  const byFirst = new Map<string, KnownName[]>();
  for (const [country, names] of NAMES)
    for (const written of names.split(",")) {
      const [name = "", echelon] = written.split("@");
      const words = name.toLowerCase().replace(/-/g, " ").split(" ");
      byFirst.set(words[0] ?? "", [
        ...(byFirst.get(words[0] ?? "") ?? []),
        { name, country, words, ...(echelon !== undefined && { echelon }) },
      ]);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The longest known name of a unit that the words from an index on spell (hyphens left out before), or null. */
export function knownNameAt(words: readonly string[], from: number): KnownName | null {
  const names = BY_FIRST.get(words[from] ?? "");
  if (!names) return null;
  for (const known of names)
    if (known.words.every((word, offset) => words[from + offset] === word)) return known;
  return null;
}

/** Names of Soviet fronts: towns, regions and quarters that stood before "Front" (1941 to 1945). */
export const SOVIET_FRONTS: ReadonlySet<string> = new Set(
  "stalingrad don voronezh steppe bryansk kalinin leningrad volkhov karelian southwestern northwestern transcaucasian crimean belorussian byelorussian ukrainian baltic transbaikal caucasus".split(
    " ",
  ),
);

/** Words of a name that belong to one country's forces, whatever stands beside them. */
export const WORD_COUNTRIES: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "DE",
        "panzer panzergrenadier volksgrenadier fallschirmjäger waffen gebirgsjäger luftwaffe armee korps armeekorps panzerarmee panzerkorps abteilung heeresgruppe kampfgruppe infanterie luftflotte geschwader kompanie bataillon infanteriedivision panzerdivision",
      ],
      ["IT", "bersaglieri alpini"],
      ["RU", "vdv rosgvardia rosgvardiya"],
      ["UA", "tro dshv zsu"],
      ["IQ", "mobilization mobilisation pmf pmu hashd"],
    ] as const
  ).flatMap(([country, words]) => words.split(" ").map((word) => [word, country] as const)),
);
