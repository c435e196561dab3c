import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const COMPONENTS = resolve(import.meta.dirname, "../../viewer/components");

/** Words between tags, and in what is shown or said of an element. */
const WORDS = [/>\s*([A-Za-z][A-Za-z’' ,.-]{2,})\s*</g, /\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g];

/** What looks like words and is none: types of variables and the like. */
const isCode = (words: string): boolean =>
  /^(?:string|number|boolean|unknown|readonly .*)$/.test(words.trim());

test.each(readdirSync(COMPONENTS).filter((name) => name.endsWith(".tsx")))(
  "%s takes its words from the files of texts",
  (name) => {
    const source = readFileSync(join(COMPONENTS, name), "utf8");
    const markup = source.slice(source.indexOf("return ("));
    const found = WORDS.flatMap((pattern) => [...markup.matchAll(pattern)].map(([, words = ""]) => words));
    expect(found.filter((words) => !isCode(words))).toEqual([]);
  },
);
