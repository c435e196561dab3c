import { expect, test } from "vitest";
import { PARSERS, type ParserName } from "../../src/documents/parsing/parsers.ts";
import { takeFrontMatter } from "../../src/documents/read-markdown.ts";
import { meanOf } from "../../src/training/bench-formats.ts";
import { generatedArticle, trueText } from "../../src/training/formats/article.ts";
import { ARTICLE_FORMATS, articleFiles } from "../../src/training/formats/article-files.ts";
import { HTML_LAYOUTS } from "../../src/training/formats/html-layouts.ts";
import { keptShare } from "../../src/training/formats/kept-share.ts";

async function textOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format === "md") return takeFrontMatter(Buffer.from(bytes).toString("utf8")).text;
  const parse = await PARSERS[format as ParserName]();
  return (await parse(bytes, {})).text;
}

test.each(ARTICLE_FORMATS)("of 30 articles as .%s hardly a word is lost or let in", async (format) => {
  const shares = [];
  for (const { article, bytes } of articleFiles(format, 30))
    shares.push(keptShare(trueText(article), await textOf(format, bytes)));
  const { lost, letIn } = meanOf(shares);
  expect(lost).toBeLessThanOrEqual(0.002);
  expect(letIn).toBeLessThanOrEqual(0.005);
});

test("what a page says of its article is known, whichever way it says it", async () => {
  const parse = await PARSERS.html();
  for (const [number, layout] of HTML_LAYOUTS.entries()) {
    const article = generatedArticle(number);
    const { facts } = await parse(Buffer.from(layout.page(article)), {});
    expect(facts.title).toBe(article.title);
    const isStated = layout.page(article).includes(`"${article.published}`);
    expect([layout.name, facts.published]).toEqual([layout.name, isStated ? article.published : undefined]);
  }
});

test("a word that is glued, cut or moved is lost, and one too many is let in", () => {
  expect(keptShare("one two three", "one two three")).toMatchObject({ lost: 0, letIn: 0 });
  expect(keptShare("one two three", "one twothree").lost).toBeCloseTo(8 / 11);
  expect(keptShare("one two three", "one two four three").letIn).toBeCloseTo(4 / 15);
});
