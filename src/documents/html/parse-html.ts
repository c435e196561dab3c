import { parseHTML } from "linkedom";
import { UserError } from "../../errors.ts";
import { decodePage } from "../charset/decode-page.ts";
import { mendControls } from "../charset/mend-controls.ts";
import { joinParagraphs, type Parsed, type Parser } from "../parsing/parsed.ts";
import { chooseBlocks } from "./choose-blocks.ts";
import { ElementPaths } from "./element-path.ts";
import { joinRows } from "./join-rows.ts";
import { pageFacts } from "./page-facts.ts";
import { elementsOf, readableElements } from "./readable-elements.ts";
import { walkText } from "./walk-text.ts";

/** The report of a page, without what the page puts around it, and what the page says of it. */
export const parseHtml: Parser = async (bytes, { charset }) =>
  parsedPage(mendControls(decodePage(bytes, charset)));

/** The same of a page that is text already. */
export function parsedPage(html: string): Parsed {
  const page = /<(?:html|body|head)\b/i.test(html.slice(0, 100_000))
    ? html
    : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(page);
  const root = document.documentElement;
  const elements = elementsOf(root);
  const numberOf = new Map(elements.map((element, number) => [element, number]));
  const blocks = joinRows(walkText(root));
  if (blocks.length === 0)
    throw new UserError(
      "is a page without text, or one that scripts fill: save it from the browser as it is shown",
    );
  const readable = readableElements(page);
  const chosen = chooseBlocks(
    blocks,
    ({ element, text }) => readable.elements.has(numberOf.get(element) ?? -1) || readable.texts.has(text),
  );
  const paths = new ElementPaths(elements);
  const paragraphs = chosen.map(({ text, element }, at) => ({
    text,
    place: { paragraph: at + 1, part: paths.of(element) },
  }));
  return { ...joinParagraphs(paragraphs), facts: pageFacts(document), files: [] };
}
