import { equipmentHeadAt } from "../nouns/equipment-heads.ts";
import { personHead } from "../nouns/person-heads.ts";
import type { Token } from "../page.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const MODIFIERS = list(
  "cruise ballistic main battle fighter attack combat military armored armoured anti tank aircraft air surface to guided hypersonic supersonic kamikaze reconnaissance heavy light self propelled infantry fighting improvised explosive chemical biological nuclear surveillance naval unmanned aerial multiple rocket launch long range short medium intermediate - barrel cluster glide petrol car truck roadside suicide thermobaric incendiary phosphorus remotely piloted loitering fpv one way first person view machine submachine sniper assault hunting grenade antitank shoulder fired ground based mobile portable strategic stealth dive torpedo tactical defence defense ship sea landing patrol transport cargo commercial quadcopter decoy jet powered field coastal precision interceptor missile drone depleted uranium tracer sawed off",
);
const MOST_MODIFIERS = 6;

/** Index of the first modifier before a noun, with a calibre: "155mm howitzers", "long-range cruise missiles", "7.62 mm machine guns". */
export function modifiersStart(tokens: readonly Token[], head: number): number {
  let from = head;
  while (from > 0 && from > head - MOST_MODIFIERS && MODIFIERS.has(tokens[from - 1]?.lower ?? "")) from -= 1;
  while (from < head && isLoose(tokens, from)) from += 1;
  return calibreStart(tokens, from);
}

/** Words that are modifiers inside a compound only: "one-way drones" but "one jet", "shoulder-fired missiles" but "fired missiles". */
function isLoose(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  if (word === "one") return next !== "-" && next !== "way";
  if (word === "first") return next !== "-" && next !== "person";
  if (word === "multiple") return next !== "rocket" && next !== "launch";
  return /^(?:-|to|way|view|off|fired|person|capable|based)$/.test(word);
}

function calibreStart(tokens: readonly Token[], from: number): number {
  const before = (offset: number): string => tokens[from - offset]?.lower ?? "";
  if (/^\d{1,3}(?:\.\d+)?-?mm$/.test(before(1))) return from - 1;
  if (!/^(?:mm|cm|millimeter|millimetre|caliber|calibre|inch|pounder)$/.test(before(1))) return from;
  if (/^\d[\d.]*$/.test(before(2))) return from - 2;
  return before(2) === "-" && /^\d[\d.]*$/.test(before(3)) ? from - 3 : from;
}

/** Nouns that make the weapon before them a mere modifier: "tank crews", "a VBIED factory", "drone operators". */
const GOES_ON = list(
  "brigade regiment battalion division company crew crews army corps commander unit units platoon battery batteries team teams squad attack attacks strike strikes fire forces force troops plant factory factories facility facilities storage staging workshop launch site sites position positions program programme programs programmes production manufacturer manufacturers maker makers operator operators test tests range control shipment shipments cache caches stockpile stockpiles report reports smuggling sale sales deal deals ban treaty convention expert experts supplies deliveries package violence training threat threats debris fragments wreckage alert alerts blast blasts explosion explosions barrage barrages salvo salvos fight battle battles battlefield butts owner owners pilot pilots shelter depot depots base bases industry show carrier technology footage video videos warfare incident incidents team license laws law rights safety lobby inspector inspectors inspections squads maker's",
);
/** A bomber is one who throws bombs, unless a word of aircraft stands before it. */
const AIR_BEFORE = list(
  "strategic stealth range heavy medium light dive torpedo tactical nuclear jet capable fighter russian soviet german american british allied enemy luftwaffe raf",
);
const NEVER_AFTER = list("think fish water bath septic shark hot big young smoking nail glue squirt");

/** Whether a noun of weapons is only part of another's name, or means something else. */
export function isModifier(tokens: readonly Token[], at: number, length: number): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + length]];
  const next = after?.lower ?? "";
  if (before && NEVER_AFTER.has(before.lower)) return true;
  if (/^bombers?$/.test(word?.lower ?? "") && !AIR_BEFORE.has(before?.lower ?? "")) return true;
  if (
    /^planes?$/.test(word?.lower ?? "") &&
    /^(?:passenger|commercial|civilian|private|charter)$/.test(before?.lower ?? "")
  )
    return true;
  if (/^weapons?$/.test(word?.lower ?? "") && before?.lower === "-") return true;
  if (before?.text === "-" && /^(?:anti|counter)$/.test(tokens[at - 2]?.lower ?? "")) return true;
  if (next === "-" && after?.start === tokens[at + length - 1]?.end) return true;
  return GOES_ON.has(next) || personHead(next) !== undefined || equipmentHeadAt(tokens, at + length) !== null;
}
