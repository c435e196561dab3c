import type { DocumentFacts } from "../model/document.ts";
import { findDates } from "./find-dates.ts";
import { findFacts } from "./find-facts.ts";
import { findQuotations } from "./find-quotations.ts";
import type { Page } from "./page.ts";
import { setBoilerplateAside } from "./set-boilerplate-aside.ts";
import { splitSentences } from "./split-sentences.ts";

/** A page with its text parted and its dates found, before any mention; with it the facts that the text itself states. */
export function openPage(document: DocumentFacts & { readonly text: string }): {
  page: Page;
  stated: DocumentFacts;
} {
  const { text, title, publisher, published, url, author } = document;
  const facts: DocumentFacts = {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
  };
  const { boilerplate } = setBoilerplateAside(text);
  const stated = findFacts(text, boilerplate);
  const page: Page = {
    text,
    facts: { ...stated, ...facts },
    boilerplate,
    sentences: [],
    quotations: [],
    dates: [],
    places: [],
    mentions: [],
    referents: [],
    attributions: [],
    events: [],
    claims: [],
    toponyms: [],
  };
  page.sentences = splitSentences(text, page.boilerplate);
  page.quotations = findQuotations(page.sentences);
  page.dates = findDates(page.sentences, page.facts.published);
  return { page, stated };
}
