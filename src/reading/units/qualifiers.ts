const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that stand in a unit's name and tell neither arm nor size. */
export const QUALIFIERS: ReadonlySet<string> = list(
  "separate independent guards guard red banner order of heavy light medium motor first army presidential royal imperial joint combined forward main new reserve motorized the and republican elite expeditionary self propelled assault rifle ss waffen naval national",
);

/** Qualifiers that are part of what a unit is; the others only fill its name. */
export const TELLING_QUALIFIERS: ReadonlySet<string> = list(
  "separate independent guards guard heavy light royal imperial republican reserve elite expeditionary ss",
);

/** What may stand in brackets behind a unit's name as part of it, with the country whose force it then is. */
export const BRACKETED: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ["reserve", undefined],
  ["reserves", undefined],
  ["cadre", undefined],
  ["motorized", undefined],
  ["motorised", undefined],
  ["mechanized", undefined],
  ["airborne", undefined],
  ["armored", undefined],
  ["armoured", undefined],
  ["separate", undefined],
  ["ss", "DE"],
  ["dpr", "RU"],
  ["dnr", "RU"],
  ["lpr", "RU"],
  ["lnr", "RU"],
  ["donetsk", "RU"],
  ["luhansk", "RU"],
  ["lugansk", "RU"],
  ["territorial", undefined],
  ["provisional", undefined],
]);

/** Services whose name stands behind a unit's: "45 Commando Royal Marines", "No. 303 Squadron RAF". */
export const SERVICES: readonly (readonly [words: string, country: string])[] = [
  ["royal marines", "GB"],
  ["royal artillery", "GB"],
  ["royal engineers", "GB"],
  ["royal air force", "GB"],
  ["rm", "GB"],
  ["raf", "GB"],
  ["raaf", "AU"],
  ["rcaf", "CA"],
  ["rnzaf", "NZ"],
  ["saaf", "ZA"],
  ["usaf", "US"],
  ["usmc", "US"],
  ["idf", "IL"],
];
