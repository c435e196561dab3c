import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  collectiveHeadAt,
  countryAt,
  countryNamed,
  entriesNamed,
  entryById,
  genderOfGivenName,
  isGivenName,
  longestEntry,
  titleAt,
} from "../../src/reading/gazetteers/index.ts";
import type { Token } from "../../src/reading/page.ts";
import { tokenise } from "../../src/reading/tokenise.ts";
import { compileGazetteers } from "../../src/training/compile-gazetteers.ts";

const tokens = (text: string): Token[] => [...tokenise(text, 0, text.length)];
const found = (text: string, list?: "places" | "organizations" | "people" | "equipment") => {
  const match = longestEntry(tokens(text), 0, list);
  return (
    match && {
      id: match.entries[0]?.id,
      words: tokens(text)
        .slice(0, match.length)
        .map((it) => it.text)
        .join(" "),
    }
  );
};

describe("places", () => {
  test.each([
    ["Kyiv", "places:703448"],
    ["Kiev", "places:703448"],
    ["KYIV", "places:703448"],
    ["Київ", "places:703448"],
    ["Kupyansk", "places:703656"],
    ["Kupiansk", "places:703656"],
    ["Kup’yansk", "places:703656"],
    ["Bucha", "places:711350"],
    ["Rostov-on-Don", "places:501175"],
    ["St. Petersburg", "places:498817"],
    ["Stalingrad", "places:472757"],
    ["Kharkiv region", "places:UA.07"],
    ["Kharkov Oblast", "places:UA.07"],
    ["Kharkiv province", "places:UA.07"],
    ["Zherebets River", "places:zherebets"],
    ["Kupyansk sector", "places:kupyansk-sector"],
    ["United States", "places:US"],
    ["Russian Federation", "places:RU"],
  ])("%s is %s", (name, id) => {
    expect(found(`${name} was quiet`)).toMatchObject({ id });
  });

  test("an entry says where it lies", () => {
    expect(entryById("places:703656")).toMatchObject({
      type: "Place",
      name: "Kupyansk",
      kind: "city",
      country: "UA",
      region: "Kharkiv Oblast",
      geonameId: 703656,
    });
    expect(entryById("places:no-such")).toBeNull();
    expect(entryById("places:7036")).toBeNull();
    expect(entryById("__proto__")).toBeNull();
  });

  test("namesakes are all told, the most populous first", () => {
    const named = entriesNamed("Petropavlivka", "places");
    expect(named.length).toBeGreaterThan(3);
    expect(entriesNamed("Moscow", "places").map((it) => it.country)).toEqual([
      "RU",
      ...Array.from({ length: 11 }, () => "US"),
    ]);
  });

  test("English words among the names are marked", () => {
    for (const word of ["Police", "March", "Reading", "Most", "Bar", "Mobile"]) {
      const match = longestEntry(tokens(`${word} came`), 0);
      expect(match === null || match.isCommonWord, word).toBe(true);
    }
    expect(longestEntry(tokens("Kharkiv fell"), 0)?.isCommonWord).toBe(false);
  });

  test("a word in small letters is no name", () => {
    expect(found("us")).toBeNull();
    expect(found("reading")).toBeNull();
    expect(found("Us")).toBeNull();
  });
});

describe("organisations, people and equipment", () => {
  test.each([
    ["HUR released it", "organizations:hur", "HUR"],
    ["Military Intelligence Directorate (HUR)", "organizations:hur", "Military Intelligence Directorate"],
    [
      "Ukraine's Military Intelligence Directorate",
      "organizations:hur",
      "Ukraine 's Military Intelligence Directorate",
    ],
    [
      "Main Directorate of Intelligence of the Ministry of Defence of Ukraine said",
      "organizations:hur",
      undefined,
    ],
    ["The New York Times newspaper", "organizations:nyt", "The New York Times"],
    ["New York Times", "organizations:nyt", "New York Times"],
    ["NYT", "organizations:nyt", "NYT"],
    ["La Verdad", "organizations:la-verdad", "La Verdad"],
    ["Donetsk People’s Republic", "organizations:dnr", "Donetsk People ’s Republic"],
    ["Vladimir Putin said", "people:putin", "Vladimir Putin"],
    ["Zelenskyy", "people:zelensky", "Zelenskyy"],
    ["Syrsky", "people:syrskyi", "Syrsky"],
    ["Abrams tanks", "equipment:abrams", "Abrams tanks"],
    ["T-72B3 tank", "equipment:t-72", undefined],
    ["HIMARS", "equipment:himars", "HIMARS"],
    ["Su-34", "equipment:su-34", undefined],
  ])("%s is %s", (text, id, words) => {
    expect(found(text)).toMatchObject(words === undefined ? { id } : { id, words });
  });

  test("one list can be asked alone", () => {
    expect(found("Moskva", "places")).toMatchObject({ id: "places:524901" });
    expect(found("HUR", "places")).toBeNull();
  });
});

test("countries are known by name, adjective, people, capital and seat", () => {
  const form = (text: string) => {
    const match = countryAt(tokens(text), 0);
    return match && `${match.country.code} ${match.form} ${match.length}`;
  };
  expect(form("Russian soldier")).toBe("RU adjective 1");
  expect(form("Russians")).toBe("RU people 1");
  expect(form("Kremlin troops")).toBe("RU seat 1");
  expect(form("Kiev refuses")).toBe("UA capital 1");
  expect(form("South Korean troops")).toBe("KR adjective 2");
  expect(form("US newspaper")).toMatch(/^US /);
  expect(form("us")).toBeNull();
  expect(form("Polished boots")).toBeNull();
  expect(countryNamed("Ukrainian")?.country.id).toBe("places:UA");
});

test("titles, heads and given names are found with the words they take", () => {
  const title = (text: string) => {
    const match = titleAt(tokens(text), 0);
    return (
      match &&
      `${match.kind} ${match.name} ${tokens(text)
        .slice(match.length)
        .map((it) => it.text)
        .join(" ")}`
    );
  };
  expect(title("Lt. Gen. Kyrylo Budanov")).toBe("rank lieutenant general Kyrylo Budanov");
  expect(title("Colonel Taras Hrytsai")).toBe("rank colonel Taras Hrytsai");
  expect(title("defence minister Umerov")).toBe("post defence minister Umerov");
  expect(title("Mr. Dolan")).toBe("honorific mr Dolan");
  expect(title("Kyiv")).toBeNull();
  expect(collectiveHeadAt(tokens("intelligence services said"), 0)).toMatchObject({
    kind: "intelligence",
    length: 2,
  });
  expect(collectiveHeadAt(tokens("state media"), 0)).toMatchObject({ kind: "media", name: "state media" });
  expect(isGivenName("Oleksandr")).toBe(true);
  expect(isGivenName("Kupyansk")).toBe(false);
  expect([genderOfGivenName("Fatima"), genderOfGivenName("Taras"), genderOfGivenName("Sasha")]).toEqual([
    "female",
    "male",
    undefined,
  ]);
});

test("the committed lists are what their sources compile to", () => {
  const folder = mkdtempSync(join(tmpdir(), "vouch-gazetteers-"));
  compileGazetteers("node_modules", folder);
  for (const name of ["entries.tsv", "names.tsv"])
    expect(readFileSync(join(folder, name)).equals(readFileSync(join("data/gazetteers", name))), name).toBe(
      true,
    );
  rmSync(folder, { recursive: true });
});
