import { expect, test } from "vitest";
import { readDocument } from "../../src/reading/read-document.ts";
import { type Named, pageOf, readPage, relationsOf, wordsOf } from "./page-of.ts";

const NAMED: Record<string, Named> = {
  "A gunner from the 12th Tank Brigade": { type: "Person", form: "nominal", head: "gunner", is: "gunner" },
  "the gunner": { type: "Person", form: "nominal", head: "gunner", is: "gunner" },
  "The gunner": { type: "Person", form: "nominal", head: "gunner", is: "gunner" },
  "a gunner": { type: "Person", form: "nominal", head: "gunner", is: "gunner" },
  "his mother": { type: "Person", form: "nominal", head: "mother", is: "mother" },
  "His mother": { type: "Person", form: "nominal", head: "mother", is: "mother" },
  his: { type: "Person", form: "pronoun", is: "gunner" },
  His: { type: "Person", form: "pronoun", is: "gunner" },
  "12th Tank Brigade": { type: "Unit", attributes: { echelon: "brigade" } },
  "2nd Battalion": { type: "Unit", attributes: { echelon: "battalion" } },
  "Colonel Taras Hrim": { type: "Person" },
  "Maksym Dudka": { type: "Person" },
  "the security service": { type: "Organization", form: "nominal" },
  "The security service": { type: "Organization", form: "nominal", is: "the security service" },
  "the Border Herald": { type: "Organization", attributes: { kind: "media" } },
  "state television": { type: "Organization", form: "nominal" },
  "Ukraine's Signals Directorate": { type: "Organization" },
  Ukraine: { type: "Place", attributes: { kind: "country" } },
  "Kharkiv region": { type: "Place", attributes: { kind: "region" } },
  Izium: { type: "Place", attributes: { kind: "city" } },
  Lozova: { type: "Place", attributes: { kind: "city" } },
};
const read = (text: string) => readPage(pageOf(text, NAMED));

test.each([
  [
    "A gunner from the 12th Tank Brigade came home.",
    "A gunner from the 12th Tank Brigade MEMBER_OF 12th Tank Brigade",
  ],
  ["The 2nd Battalion of the 12th Tank Brigade left.", "2nd Battalion PART_OF 12th Tank Brigade"],
  ["It was read by Ukraine's Signals Directorate.", "Ukraine's Signals Directorate PART_OF Ukraine"],
  ["A shop in Izium in the Kharkiv region is open.", "Izium LOCATED_IN Kharkiv region"],
  ["Izium, Ukraine, has a market.", "Izium LOCATED_IN Ukraine"],
  ["Trucks passed Ukraine's Kharkiv region.", "Kharkiv region LOCATED_IN Ukraine"],
  [
    "Colonel Taras Hrim, commander of the 12th Tank Brigade, retired.",
    "Colonel Taras Hrim COMMANDS 12th Tank Brigade",
  ],
  ["Izium mayor Maksym Dudka left.", "Maksym Dudka HOLDS_POST Izium"],
  ["The 12th Tank Brigade is based in Lozova.", "12th Tank Brigade BASED_IN Lozova"],
  ["The gunner telephoned. His mother wept.", "His mother RELATIVE_OF His"],
])("%s", (text, relation) => {
  expect(relationsOf(read(text))).toContain(relation);
});

test("every claim has its words, and one subject and object where it states a relation", () => {
  const page = read(
    "In an intercepted call released by the security service, the gunner talks with his mother. “We are in Izium,” the gunner says. His mother asks whether the 12th Tank Brigade shelled Lozova.",
  );
  expect(page.claims.length).toBeGreaterThan(5);
  for (const claim of page.claims) {
    for (const span of claim.evidence) expect(page.text.slice(span.start, span.end).trim()).not.toBe("");
    if (claim.relation) expect([claim.subjects.length, claim.objects.length]).toEqual([1, 1]);
  }
});

test("what a speaker says of the own place is a claim of the speaker, with the words of the quotation", () => {
  const page = read("“We are in Izium. Nobody feeds us,” said the gunner.");
  const place = page.claims.find((it) => it.relation === "LOCATED_AT");
  expect(wordsOf(page, place?.assertedBy ?? null)).toBe("the gunner");
  expect(place?.evidence.map((it) => page.text.slice(it.start, it.end))).toEqual(["We are in Izium"]);
});

test("claims from a call that nobody verified are unverified, and name who passed it on", () => {
  const page = read(
    "In an intercepted call released by the security service, a gunner talks with his mother.\n“The road to Izium is closed,” the gunner says.\nThe call has not been verified.",
  );
  const said = page.claims.find((it) => it.assertedBy && !it.relation);
  expect(said?.status).toBe("unverified");
  expect(said?.relayedBy.map((it) => [it.act, wordsOf(page, it.by)])).toEqual([
    ["released", "the security service"],
  ]);
  expect(relationsOf(page)).toContain("intercepted call RELEASED_BY the security service");
});

test("a verified recording does not make verified what is said in it", () => {
  const page = read(
    "The security service recorded a call.\n“We are in Izium,” said the gunner.\nThe recording has been verified by the Border Herald.",
  );
  expect(relationsOf(page)).toContain("recording VERIFIED_BY the Border Herald");
  expect(page.claims.find((it) => it.relation === "LOCATED_AT")?.status).toBe("accepted");
});

test.each([
  ["“Did the 12th Tank Brigade attack Izium?” asked the gunner.", "question"],
  ["The gunner said the 12th Tank Brigade would attack Izium.", "conditional"],
  ["The gunner said the 12th Tank Brigade may attack Izium.", "possible"],
  ["The gunner ordered to attack Izium at dawn.", "ordered"],
])("no edge comes of what is no fact: %s", (text, modality) => {
  const page = read(text);
  expect(page.claims.map((it) => it.modality)).toContain(modality);
  expect(relationsOf(page).filter((it) => /PARTICIPATED|OCCURRED|FOUGHT/.test(it))).toEqual([]);
});

test("a denial is a claim of its own polarity", () => {
  const page = read("The security service denied that the 12th Tank Brigade attacked Izium.");
  expect(page.claims.every((it) => it.polarity === "denied")).toBe(true);
});

test("what is told on is asserted by who said it first, and quoted by who tells it: who says no more than that it was said", () => {
  const page = read("His mother says that state television claimed Izium was shelled.");
  const [told, claim] = page.claims
    .filter((it) => !it.relation)
    .toSorted((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
  expect(wordsOf(page, claim?.assertedBy ?? null)).toBe("state television");
  expect(claim?.relayedBy.map((it) => [it.act, wordsOf(page, it.by)])).toEqual([["quoted", "His mother"]]);
  expect(wordsOf(page, told?.assertedBy ?? null)).toBe("His mother");
  expect(told?.subjects.map((it) => wordsOf(page, it))).toEqual(["state television"]);
  expect([told?.modality, told?.polarity]).toEqual(["factual", "asserted"]);
});

test("what the denied sentence takes for granted is the writer's; what it says is denied", () => {
  const page = read(
    "The security service denied that the 2nd Battalion of the 12th Tank Brigade attacked Izium.",
  );
  const part = page.claims.find((it) => it.relation === "PART_OF");
  expect([part?.polarity, part?.assertedBy]).toEqual(["asserted", null]);
  expect(page.claims.find((it) => it.relation === "OCCURRED_AT")?.polarity).toBe("denied");
});

test("who claims to have done something asserts it, not the writer", () => {
  const page = read("The security service claimed to have attacked Izium.");
  const place = page.claims.find((it) => it.relation === "OCCURRED_AT");
  expect(wordsOf(page, place?.assertedBy ?? null)).toBe("The security service");
});

test("a question in quotation marks makes no edge, whatever its verb of saying", () => {
  const page = read("“Did the 12th Tank Brigade attack Izium?” said the gunner.");
  expect(relationsOf(page)).toEqual([]);
});

test.each([
  "The security service said Izium was shelled. The claim could not be independently verified.",
  "The security service said Izium was shelled.\n\nThe Border Herald could not verify the report.",
])("what a report could not check is unverified: %s", (text) => {
  const said = read(text).claims.filter((it) => it.assertedBy !== null);
  expect(said.length).toBeGreaterThan(0);
  expect(said.every((it) => it.status === "unverified")).toBe(true);
});

test("words of somebody whom the page does not know are kept under their description, unverified, and are not the writer's", () => {
  const page = read("A resident said the 12th Tank Brigade shelled Izium.");
  expect(page.claims).not.toHaveLength(0);
  for (const { assertedBy, saidBy, status } of page.claims)
    expect([assertedBy, saidBy, status]).toEqual([null, "A resident", "unverified"]);
});

test("who condemns an attack does not make it an opinion", () => {
  expect(relationsOf(read("The security service condemned the attack on Izium."))).toContain(
    "attack OCCURRED_AT Izium",
  );
});

test("what follows from a country's name is marked with its rule and shows both places", () => {
  const text =
    "Russian forces left the town. A Russian soldier from the 331st Airborne Regiment telephoned home to Russia.";
  const { claims } = readDocument({ text, language: "en" });
  const concluded = claims.filter((it) => it.inferredBy);
  const said = concluded.map((it) => [
    it.relation,
    it.evidence.map(({ start, end }) => text.slice(start, end)),
  ]);
  expect(said).toContainEqual(["PART_OF", ["Russian forces", "Russia"]]);
  expect(said).toContainEqual(["PART_OF", ["331st Airborne Regiment", "Russian forces"]]);
  expect(claims.find((it) => it.relation === "MEMBER_OF" && !it.inferredBy)).toBeDefined();
});
