import type { Token } from "../page.ts";

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["$", "dollar"],
  ["€", "euro"],
  ["£", "pound"],
  ["₽", "rouble"],
  ["₴", "hryvnia"],
  ["₪", "shekel"],
  ["¥", "yen"],
]);

/** One name for the spellings of a measure. */
const MEASURES: ReadonlyMap<string, string> = new Map(
  `metre: m meter meters metre metres
  kilometre: km kms kilometer kilometers kilometre kilometres
  centimetre: cm centimeter centimeters centimetre centimetres
  millimetre: mm millimeter millimeters millimetre millimetres
  mile: mi mile miles
  foot: ft foot feet
  yard: yd yards
  inch: inch inches
  nautical mile: nm
  kilogram: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
  gram: grams
  pound: lb lbs pounds
  ton: t ton tons tonne tonnes
  hectare: ha hectare hectares
  acre: acre acres
  litre: liters litres
  barrel: barrels
  knot: knots
  megawatt: mw megawatts
  percent: % percent pct
  rouble: rouble roubles ruble rubles
  dollar: dollar dollars usd
  euro: euro euros eur
  hryvnia: hryvnia hryvnias uah
  dinar: dinar dinars
  lira: lira liras
  rial: rial rials riyal riyals
  cubic metre: m3
  square metre: m2 m²
  square kilometre: km2 km²`
    .split("\n")
    .flatMap((line) => {
      const [name = "", spellings = ""] = line.trim().split(": ");
      return spellings.split(" ").map((it): [string, string] => [it, name]);
    }),
);

/** The currency of a sign before an amount, or undefined. */
export const currencyOf = (sign: string | undefined): string | undefined => CURRENCIES.get(sign ?? "");

/** The measure that starts at a token ("miles", "square miles", "per cent", "Jordanian dinars", "m3/s") and the tokens that it takes. */
export function measureAt(tokens: readonly Token[], at: number): { unit: string; length: number } | null {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "per" && tokens[at + 1]?.lower === "cent") return { unit: "percent", length: 2 };
  const isPower =
    lower === "square" || lower === "cubic" || lower === "sq" || lower === "cu" || lower === "nautical";
  const named = MEASURES.get(tokens[isPower ? at + 1 : at]?.lower ?? "");
  if (named) {
    const full = lower === "sq" ? "square" : lower === "cu" ? "cubic" : lower;
    const length = isPower ? 2 : 1;
    const isRate =
      tokens[at + length]?.text === "/" && /^(?:s|h|hr)$/.test(tokens[at + length + 1]?.lower ?? "");
    return { unit: isPower ? `${full} ${named}` : named, length: length + (isRate ? 2 : 0) };
  }
  const money = /^\p{Lu}\p{Ll}+$/u.test(tokens[at]?.text ?? "")
    ? MEASURES.get(tokens[at + 1]?.lower ?? "")
    : undefined;
  return money && /^(?:dinar|dollar|pound|lira|rial|rouble)$/.test(money) ? { unit: money, length: 2 } : null;
}

/** A figure and its measure in one word: "50m", "15km", "300m" after a currency's sign. */
export function gluedMeasure(text: string, hasCurrency: boolean): { value: number; unit?: string } | null {
  if (!/^\d/.test(text)) return null;
  const match = /^(\d{1,9}(?:[.,]\d{1,3})?)(\p{L}{1,3}[²³23]?)$/u.exec(text);
  if (!match) return null;
  const value = Number(match[1]?.replace(",", ""));
  const suffix = match[2] ?? "";
  const scale = hasCurrency
    ? ({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9 } as const)[suffix.toLowerCase()]
    : undefined;
  if (scale) return { value: value * scale };
  const unit = MEASURES.get(suffix.toLowerCase());
  return unit ? { value, unit } : null;
}
