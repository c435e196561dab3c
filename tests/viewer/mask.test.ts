import { expect, test } from "vitest";
import type { PeopleAnswer } from "../../src/model/http.ts";
import { maskFor } from "../../viewer/story/mask.ts";

const PEOPLE: PeopleAnswer["people"] = [
  { id: "1", names: ["Olena Kovalenko", "Kovalenko"], role: "teacher", isPrivate: true },
  { id: "2", names: ["Ivan Petrov", "Petrov"], role: "Colonel", isPrivate: false },
  { id: "3", names: ["Ivan Sydorenko"], role: "nurse", isPrivate: true },
  { id: "4", names: ["Anne-Marie O'Neill"], role: "nurse", isPrivate: true },
  { id: "5", names: ["Rose Kyiv"], role: "wife of Olena Kovalenko", isPrivate: true },
];
const WORDS = { somebody: "a private person" };
const mask = maskFor("private", PEOPLE, ["Kyiv", "Kovalenko Street"], WORDS);

test("private persons are called by their roles, in every spelling and by a part of the name", () => {
  expect(mask.text("Olena Kovalenko spoke. KOVALENKO’s school, Olena's house.")).toBe(
    "teacher spoke. teacher’s school, teacher's house.",
  );
  expect(mask.text("Anne-Marie O'Neill and O’Neill")).toBe("nurse 2 and nurse 2");
});

test("names of others stay, also where they share a part of a masked name", () => {
  expect(mask.text("Colonel Ivan Petrov met Ivan Sydorenko in Kovalenko Street, Kyiv.")).toBe(
    "Colonel Ivan Petrov met nurse 1 in Kovalenko Street, Kyiv.",
  );
});

test("a common word that is somebody's name is left, a role that names another masked person too", () => {
  expect(mask.text("The sun rose when Rose came.")).toBe("The sun rose when a private person came.");
});

test("what stands for a name in a quotation is in brackets", () => {
  expect(mask.quoted("“I saw Kovalenko,” he said")).toBe("“I saw [teacher],” he said");
});

test("words that only hold a name are left", () => {
  expect(mask.text("Kovalenkova and Okovalenko")).toBe("Kovalenkova and Okovalenko");
});

test("everybody or nobody is masked where that is the rule", () => {
  expect(maskFor("everybody", PEOPLE, [], WORDS).text("Ivan Petrov")).toBe("Colonel");
  expect(maskFor("nobody", PEOPLE, [], WORDS).text("Olena Kovalenko")).toBe("Olena Kovalenko");
});

test("ten thousand people and a long text are masked at once", () => {
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    id: `p-${n}`,
    names: [`Given${n} Family${n}`],
    role: "",
    isPrivate: true,
  }));
  const text = many.map(({ names }) => names[0]).join(" met ");
  expect(maskFor("private", many, [], WORDS).text(text)).not.toMatch(/Given|Family/);
});
