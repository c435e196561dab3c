import type { Name } from "./names.ts";
import type { Fact, Sentence } from "./report.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A paper's own sentence that puts two into a relation. */
function told(relation: Fact["relation"], subject: Name, object: Name, words: string, rest = ""): Sentence {
  const fact: Fact = { relation, subject, object, words, saidBy: null, isDenied: false };
  return { text: `${capital(words)}${rest}.`, names: [subject, object], facts: [fact] };
}

type OfTwo = (subject: Name, object: Name) => Sentence;

/** Ways in which papers say who commands a unit. */
export const COMMANDS: readonly OfTwo[] = [
  (who, unit) => told("COMMANDS", who, unit, `${who.said} commands ${unit.said}`),
  (who, unit) => told("COMMANDS", who, unit, `${unit.said} is commanded by ${who.said}`),
  (who, unit) =>
    told("COMMANDS", who, unit, `${who.said}, commander of ${unit.said}`, ", visited the wounded on Sunday"),
];

/** Ways in which papers say where a unit is at home. */
export const BASED_IN: readonly OfTwo[] = [
  (unit, town) => told("BASED_IN", unit, town, `${unit.said} is based in ${town.said}`),
  (unit, town) => told("BASED_IN", unit, town, `${unit.said} is headquartered in ${town.said}`),
];

/** Ways in which papers say in which unit somebody serves. */
export const MEMBER_OF: readonly OfTwo[] = [
  (who, unit) => told("MEMBER_OF", who, unit, `${who.said} serves in ${unit.said}`),
  (who, unit) => told("MEMBER_OF", who, unit, `${who.said} fought in ${unit.said}`, " for two winters"),
];

/** Ways in which papers say who is mayor. */
export const HOLDS_POST: readonly OfTwo[] = [
  (who, town) =>
    told("HOLDS_POST", who, town, `${who.said}, the mayor of ${town.said}`, ", asked for buses and blankets"),
  (who, town) =>
    told("HOLDS_POST", who, town, `${who.said}, mayor of ${town.said}`, ", spoke to the families on Monday"),
];

/** Ways in which papers say what a unit is armed with. */
export const USES: readonly OfTwo[] = [
  (unit, weapon) => told("USES", unit, weapon, `${unit.said} uses ${weapon.said}`),
  (unit, weapon) => told("USES", unit, weapon, `${unit.said} operates ${weapon.said}`),
];

/** A service says, or denies, where a unit was: the sentence of a release, which papers print as it is. */
export function released(agency: Name, unit: Name, town: Name, isDenied: boolean): Sentence {
  const verb = isDenied ? "denied" : "said";
  const words = `${unit.said} was in ${town.said}`;
  return {
    text: `${capital(agency.said)} ${verb} that ${words}.`,
    names: [agency, unit, town],
    facts: [{ relation: "LOCATED_AT", subject: unit, object: town, words, saidBy: agency, isDenied }],
  };
}

/** What reports say besides, of whom the graph must only know that they are spoken of. */
export const INCIDENTS: readonly ((
  draw: (pool: "units" | "people" | "towns") => Name,
  n: number,
) => Sentence)[] = [
  (draw, n) => {
    const [unit, town] = [draw("units"), draw("towns")];
    return plain(`${unit.said} attacked positions near ${town.said} with ${n} vehicles.`, unit, town);
  },
  (draw) => {
    const [unit, town] = [draw("units"), draw("towns")];
    return plain(`${unit.said} withdrew from ${town.said} under fire.`, unit, town);
  },
  (draw) => {
    const [who, town] = [draw("people"), draw("towns")];
    return plain(
      `“We sat in the cellar for two days and nobody came,” said ${who.said}, a resident of ${town.said}.`,
      who,
      town,
    );
  },
  (draw, n) => {
    const town = draw("towns");
    return plain(
      `At least ${n + 2} people were killed when a missile struck the centre of ${town.said}.`,
      town,
    );
  },
  (draw) => {
    const [who, town] = [draw("people"), draw("towns")];
    return plain(`${who.said} drove to ${town.said} twice to look for her brother.`, who, town);
  },
  (draw, n) => {
    const unit = draw("units");
    return plain(`Of the ${n + 20} men who came with ${unit.said}, few were left by winter.`, unit);
  },
  (draw) => {
    const town = draw("towns");
    return plain(`The road to ${town.said} was closed after the bridge had been blown up.`, town);
  },
];

function plain(text: string, ...names: readonly Name[]): Sentence {
  return { text: capital(text), names, facts: [] };
}

/** Sentences in which nobody is named. */
export const COLOUR: readonly string[] = [
  "The night was quiet until four in the morning, when the sirens began again.",
  "Water has to be carried from the well behind the school.",
  "Nobody here expects the railway to run before spring.",
  "Dogs bark in the yards long after the guns have stopped.",
  "Volunteers bring bread and candles twice a week.",
  "Most of the windows are covered with plywood.",
  "The hospital moved its beds to the basement long ago.",
  "An old man swept the glass from the steps as if nothing had happened.",
  "Firewood has become dearer than meat.",
  "Fields on both sides of the road are mined.",
  "The shop opens for two hours when the power is on.",
  "Rain turned the tracks to mud and stopped the vehicles for days.",
];
