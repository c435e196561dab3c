import type { DocumentReferents } from "../../src/identity/item.ts";
import type { Attributes, Referent } from "../../src/model/reading.ts";
import type { EntityType } from "../../src/model/schema.ts";
import { seededRandom } from "../../src/text/seeded-random.ts";

type Maker = (random: () => number) => [EntityType, string, Attributes];
const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;
const maybe = (random: () => number, share: number, attributes: Attributes): Attributes =>
  random() < share ? attributes : {};

const FAMILIES = [
  "Lapin",
  "Lapyn",
  "Naiev",
  "Nayev",
  "Syrskyi",
  "Koval",
  "Bondar",
  "Petrov",
  "Orlov",
  "Haidai",
];
const GIVEN = ["ivan", "petro", "oleh", "serhii", "i."];
const MAKERS: readonly Maker[] = [
  (random) => {
    const number = String(1 + Math.floor(random() * 40));
    const echelon = pick(random, ["brigade", "regiment", "battalion"]);
    const branch = pick(random, ["airborne", "mechanized", "tank"]);
    const attributes = {
      number,
      ...maybe(random, 0.9, { echelon }),
      ...maybe(random, 0.6, { branch }),
      ...maybe(random, 0.4, { country: pick(random, ["UA", "RU"]) }),
    };
    return ["Unit", `${number}th ${attributes.branch ?? ""} ${attributes.echelon ?? ""}`.trim(), attributes];
  },
  (random) => {
    const family = pick(random, FAMILIES);
    if (random() < 0.4) return ["Person", family, { family }];
    const given = pick(random, GIVEN);
    return ["Person", `${given} ${family}`, { given, family }];
  },
  (random) => {
    const name = pick(random, ["Kupyansk", "Kupiansk", "Bucha", "Buchach", "Izium", "Oskil"]);
    return [
      "Place",
      name,
      { ...maybe(random, 0.5, { kind: "city" }), ...maybe(random, 0.1, { kind: "river" }) },
    ];
  },
  (random) => ["Organization", pick(random, ["HUR", "Main Directorate", "NYT", "Reuters"]), {}],
];

/** A document of generated referents with shared names: enough to meet, to be vetoed and to be unsure. */
export function generatedDocument(seed: number, mentions: number): DocumentReferents {
  const random = seededRandom(seed);
  const referents: Referent[] = [];
  const spans: { start: number; end: number; entity: string }[] = [];
  for (let i = 0; i < mentions; i++) {
    if (referents.length > 0 && random() < 0.3) {
      spans.push({ start: i * 40, end: i * 40 + 3, entity: pick(random, referents).id });
      continue;
    }
    const anonymous = random() < 0.1;
    const [type, name, attributes] = anonymous
      ? (["Person", "a soldier", {}] as [EntityType, string, Attributes])
      : pick(random, MAKERS)(random);
    const id = `r${referents.length + 1}`;
    referents.push({ id, type, name, names: anonymous ? [] : [name], anonymous, attributes });
    spans.push({ start: i * 40, end: i * 40 + name.length, entity: id });
  }
  return { document: `report-${seed}`, referents, mentions: spans };
}
