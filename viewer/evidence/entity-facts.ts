import type { EntityAnswer } from "../../src/model/http.ts";
import { ATTRIBUTE_NAMES, spaced, texts } from "../texts.ts";
import { formatDate, formatInterval } from "./format-interval.ts";

export interface Fact {
  readonly name: string;
  readonly words: string;
}

const SPACED = new Set(["kind", "branch", "echelon"]);
const DATES = { firstReported: texts.firstReported, lastReported: texts.lastReported } as const;

const isShown = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

const optional = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The properties of an entity as a reader wants them: named, in order, dates and coordinates in words. */
export function entityFacts({ properties }: EntityAnswer["entity"]): Fact[] {
  const facts: Fact[] = [];
  for (const [key, name] of Object.entries(ATTRIBUTE_NAMES)) {
    const value = properties[key];
    if (!isShown(value)) continue;
    const words = Array.isArray(value) ? value.join(", ") : String(value);
    facts.push({ name, words: SPACED.has(key) ? spaced(words) : words });
  }
  const { latitude, longitude } = properties;
  if (typeof latitude === "number" && typeof longitude === "number")
    facts.push({ name: texts.coordinates, words: `${latitude.toFixed(4)}, ${longitude.toFixed(4)}` });
  const when = formatInterval(optional(properties.earliest), optional(properties.latest));
  if (when) facts.push({ name: texts.when, words: when });
  for (const [key, name] of Object.entries(DATES)) {
    const date = optional(properties[key]);
    if (date) facts.push({ name, words: formatDate(date) });
  }
  return facts;
}
