import { expect, test } from "vitest";
import { readDocuments } from "../../src/documents/read-documents.ts";

test("the sample reports are at least twelve, in English, and speak of what the design's example asks for", async () => {
  const texts: string[] = [];
  for await (const item of readDocuments(["data/documents"])) {
    if (!("document" in item)) throw new Error(`${item.file} ${item.message}`);
    expect(item.document.language, item.document.file).toBe("en");
    const words = item.document.text.split(/\s+/).length;
    expect(words >= 150 && words <= 500, `${item.document.file}: ${words} words`).toBe(true);
    texts.push(item.document.text);
  }
  expect(texts.length).toBeGreaterThanOrEqual(12);
  for (const name of ["331st Airborne Regiment", "Bucha", "Kupyansk", "HUR", "The New York Times"])
    expect(texts.filter((it) => it.includes(name)).length, name).toBeGreaterThan(1);
});
