import { describe, expect, test } from "vitest";
import type { Mention } from "../../src/model/reading.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { readingLine } from "../../src/reading/reading-line.ts";

interface Seen {
  readonly words: string;
  readonly type: Mention["type"];
  readonly id?: string | undefined;
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly kind?: string | undefined;
  readonly isOnMap: boolean;
}

/** The named mentions of a text, with the place that each was found to be. */
function seen(text: string): Seen[] {
  const reading = readDocument({ text, language: "en" });
  const referents = new Map(reading.referents.map((it) => [it.id, it]));
  return reading.mentions
    .filter((it) => it.form === "name")
    .map(({ start, end, type, entity }) => {
      const { gazetteerId, attributes } = referents.get(entity) ?? { attributes: {} };
      const { country, region, kind, latitude } = attributes;
      return {
        words: text.slice(start, end),
        type,
        id: gazetteerId,
        country,
        region,
        kind,
        isOnMap: latitude !== undefined,
      };
    });
}

const place = (text: string, words: string): Seen | undefined =>
  seen(text).find((it) => it.words === words && it.type === "Place");

const toponyms = (text: string): Map<string, [number, number]> => {
  const line = JSON.parse(readingLine("one", readDocument({ text, language: "en" }))) as {
    toponyms: { start: number; end: number; lat: number; lon: number }[];
  };
  return new Map(line.toponyms.map((it) => [text.slice(it.start, it.end), [it.lat, it.lon]]));
};

describe("namesakes", () => {
  test.each([
    ["He was arrested in Paris, Texas, on Monday.", "Paris", { country: "US", region: "Texas" }],
    ["The ministers met in Paris on Monday.", "Paris", { country: "FR" }],
    ["Shelling was heard in Tripoli, Lebanon.", "Tripoli", { country: "LB" }],
    ["The Libyan army left Tripoli and the Libyan coast.", "Tripoli", { country: "LY" }],
    ["The plant in Springfield, Ill., was closed.", "Springfield", { country: "US", region: "Illinois" }],
    ["Officers from Gainesville, Fla., took part.", "Gainesville", { country: "US", region: "Florida" }],
    ["The march began in Birmingham, Alabama.", "Birmingham", { country: "US", region: "Alabama" }],
    [
      "British police searched a house in Birmingham, and another in Coventry.",
      "Birmingham",
      { country: "GB" },
    ],
    ["Russian troops shelled Donetsk and Makiivka in the Donbas.", "Donetsk", { country: "UA" }],
    ["Drones hit Donetsk in Rostov region, near Kamensk-Shakhtinsky.", "Donetsk", { country: "RU" }],
    [
      "Tbilisi and Moscow disagree over the Georgian regions; Georgia wants peace.",
      "Georgia",
      { country: "GE" },
    ],
    [
      "A judge in Atlanta said that Georgia voters, from Savannah to Augusta, had spoken.",
      "Georgia",
      { country: "US" },
    ],
    [
      "Ukrainian forces hold Pokrovsk and Myrnohrad.",
      "Pokrovsk",
      { country: "UA", region: "Donetsk Oblast" },
    ],
  ])("%s: %s", (text, words, expected) => {
    expect(place(text, words)).toMatchObject(expected);
  });

  test("a town and the county around it speak for each other", () => {
    expect(
      place("He was born in Paris, and all of Henry County will receive a letter.", "Paris"),
    ).toMatchObject({
      region: "Tennessee",
    });
  });

  test("one mention with its state decides for the others", () => {
    const found = seen("Athens, Ohio, has a new mayor. Schools in Athens were closed.").filter(
      (it) => it.words === "Athens",
    );
    expect(found.map((it) => it.region)).toEqual(["Ohio", "Ohio"]);
  });

  test("what the page cannot decide stays without coordinates", () => {
    expect(place("They drove to the village of Novoselivka.", "Novoselivka")?.isOnMap).toBe(false);
    expect(place("The county seat of Union County was quiet.", "Union County")?.isOnMap).toBe(false);
  });

  test("a town that no list knows beside its state is not a namesake elsewhere", () => {
    expect(place("The jail lies in Kupyansk, Wyoming.", "Kupyansk")?.isOnMap).toBe(false);
  });
});

describe("kinds of place", () => {
  test.each([
    ["The boats crossed the Dnipro at night.", "Dnipro", "river"],
    ["Missiles struck Dnipro and Kryvyi Rih.", "Dnipro", "city"],
    ["They forced the Don at Voronezh.", "Don", "river"],
    ["Fighting goes on in the Kupyansk sector.", "Kupyansk sector", "frontSector"],
    ["Mines were laid in Kharkiv region.", "Kharkiv region", "region"],
    ["Ships left the Black Sea.", "Black Sea", "water"],
    ["Houthi missiles closed the Red Sea.", "Red Sea", "water"],
    ["The tornado crossed Anderson County, Texas.", "Anderson County", "district"],
    ["They fled across the Sahara.", "Sahara", "landmark"],
    ["Grain was sent to Africa.", "Africa", "continent"],
    ["A jet landed at Hmeimim Air Base.", "Hmeimim Air Base", "landmark"],
    ["He was born in Voroshilovgrad.", "Voroshilovgrad", "city"],
  ])("%s", (text, words, kind) => {
    expect(place(text, words)?.kind).toBe(kind);
  });

  test("several places share the noun of their kind", () => {
    const text = "Snow fell in Laurel and Pulaski counties in Kentucky.";
    expect(place(text, "Laurel")).toMatchObject({ kind: "district", region: "Kentucky" });
    expect(place(text, "Pulaski")).toMatchObject({ kind: "district", region: "Kentucky" });
  });

  test("the short form of a state is the state, with its point", () => {
    expect(place("The plant in Springfield, Ill., was closed.", "Ill.")).toMatchObject({
      id: "places:US.IL",
    });
  });

  test("behind a town, New York is the state", () => {
    expect(place("The depot lies in Albany, New York.", "New York")).toMatchObject({ id: "places:US.NY" });
    expect(place("The talks were held in New York.", "New York")?.kind).toBe("city");
  });
});

describe("what is no place", () => {
  test.each([
    ["Sgt. Mark Lincoln fell. Lincoln was 34.", "Lincoln"],
    ["Hillary Clinton spoke. Clinton said little.", "Clinton"],
    ["Most were wounded. Nice words were said.", "Nice"],
    ["Pvt. Drew Ledbetter drove. He saw Ledbetter fall.", "Ledbetter"],
    ["The state Fire Marshal came.", "Fire Marshal"],
  ])("%s", (text, words) => {
    expect(place(text, words)).toBeUndefined();
  });
});

describe("governments by their city or country", () => {
  test.each([
    ["Moscow denied the report.", "Moscow"],
    ["Kyiv’s forces withdrew.", "Kyiv’s forces"],
    ["The Kremlin said nothing.", "Kremlin"],
  ])("%s", (text, words) => {
    expect(seen(text).find((it) => it.words === words)?.type).toBe("Organization");
  });

  test.each([
    ["A shell fell in Moscow.", "Moscow"],
    ["Drones flew over Kyiv at night.", "Kyiv"],
    ["The convoy left Tehran on Sunday.", "Tehran"],
  ])("%s", (text, words) => {
    expect(place(text, words)?.kind).toBe("city");
  });
});

describe("the toponyms of a reading line", () => {
  test("countries, regions and continents stand in their middle", () => {
    const found = toponyms("Troops from Ukraine and from Texas went to Europe.");
    expect([...found.keys()]).toEqual(["Ukraine", "Texas", "Europe"]);
    expect(found.get("Ukraine")).toEqual([49, 32]);
  });

  test("adjectives, governments and names of bodies tell places too", () => {
    const found = toponyms(
      "A Syrian officer said that Moscow denied it. The Rochester Fire Department of New York came.",
    );
    expect(found.get("Syrian")).toEqual([35, 38]);
    expect(found.get("Moscow")?.[0]).toBeCloseTo(55.75, 1);
    expect(found.has("Rochester")).toBe(true);
  });

  test("a person’s name tells no place", () => {
    expect(toponyms("Maj. Jack London spoke to Denzel Washington.").size).toBe(0);
  });
});
