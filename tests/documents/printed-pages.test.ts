import { expect, test } from "vitest";
import { parsePdf } from "../../src/documents/pdf/parse-pdf.ts";
import { placeAt, placeWords } from "../../src/model/original-place.ts";
import { type Drawn, pdfFile, pdfOf, pdfStream } from "../../src/training/formats/pdf-file.ts";

const lines = (texts: readonly string[], x = 70, top = 700, leading = 14): Drawn[] =>
  texts.map((text, at) => ({ x, y: top - at * leading, size: 11, text }));
const read = async (...pages: (readonly Drawn[])[]): Promise<string> =>
  (await parsePdf(pdfOf(pages), {})).text;

test("words that a line's end cuts are whole again, and hyphens that belong to a word stay", async () => {
  const text = await read(
    lines([
      "The regiment crossed the river in the morning and its com-",
      "mander said that the counter-offensive had been held up for a",
      "week. Nobody had expected the counter-",
      "offensive so early, and the men of the T-",
      "72 tanks from Ust-",
      "Luga had no fuel. They waited in the wood for another night.",
    ]),
  );
  expect(text).toContain("its commander said");
  expect(text).toContain("the counter-offensive so early");
  expect(text).toContain("the T-72 tanks from Ust-Luga had");
});

test("a paragraph goes on over pages, running heads and page numbers are gone, and the page of each word is known", async () => {
  const page = (number: number, texts: readonly string[]): Drawn[] => [
    { x: 70, y: 800, size: 8, text: `Journal of Witnesses, ${number} May 2023` },
    ...lines(texts, 70, 700),
    { x: 290, y: 40, size: 8, text: `${number}` },
  ];
  const pdf = pdfOf([
    page(1, [
      "The soldier telephones his mother from a village near Bucha and",
      "says that his battalion has been destroyed in the wood by the",
    ]),
    page(2, [
      "glass factory. She does not believe him, and asks him about his",
      "brother, who serves in the same regiment and has not written.",
    ]),
  ]);
  const { text, places } = await parsePdf(pdf, {});
  expect(text).not.toContain("Journal");
  expect(text).toMatch(/by the glass factory\. She/);
  expect(text.trim().split("\n\n")).toHaveLength(1);
  const place = placeAt(places, text.indexOf("glass"));
  expect(place && placeWords(place)).toBe("page 2, paragraph 1");
  expect(placeAt(places, text.indexOf("battalion"))?.page).toBe(1);
});

test("columns are read one after the other, also where they are short, and what runs across them stands between", async () => {
  const left = [
    "The first column tells of a soldier who",
    "calls his mother from the village near",
    "Bucha, where the regiment has been for",
    "two weeks and waits for its supplies.",
  ];
  const right = ["The second column tells of a regiment", "that has come from Kostroma by train,"];
  const text = await read([
    { x: 70, y: 760, size: 20, text: "A headline that runs across both of the columns" },
    ...lines(left, 70, 700),
    ...lines(right, 320, 700),
  ]);
  expect(text.replace(/\s+/g, " ").trim()).toBe(
    ["A headline that runs across both of the columns", ...left, ...right].join(" "),
  );
});

test("rows of a table are rows", async () => {
  const row = (y: number, ...cells: string[]): Drawn[] =>
    cells.map((text, at) => ({ x: 70 + at * 160, y, size: 10, text }));
  expect(await read([...row(700, "Unit", "Town", "Men"), ...row(680, "331st", "Kostroma", "40")])).toBe(
    "Unit | Town | Men\n\n331st | Kostroma | 40\n",
  );
});

test("a scan is told to be one, and so is a password", async () => {
  await expect(read([], [])).rejects.toThrow(
    "is a scan: its 2 pages hold pictures and no text; make it searchable (OCR) first",
  );
  const encrypted = pdfFile(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Filter /Standard /V 1 /R 2 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> /P -4 >>`,
      pdfStream(""),
    ],
    `/Encrypt 3 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
  );
  await expect(parsePdf(encrypted, {})).rejects.toThrow("is protected by a password");
});
