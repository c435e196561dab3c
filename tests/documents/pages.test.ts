import { expect, test } from "vitest";
import { guessCharset } from "../../src/documents/charset/guess-charset.ts";
import { parseHtml } from "../../src/documents/html/parse-html.ts";
import { placeAt, placeWords } from "../../src/model/original-place.ts";
import { singleBytes } from "../../src/training/formats/single-bytes.ts";

const page = (body: string, head = ""): Buffer =>
  Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const textOf = async (body: string): Promise<string> => (await parseHtml(page(body), {})).text;
const CALL = "A soldier of the 331st Airborne Regiment telephones his mother from a village near Bucha.";

test("no sentence is glued to a heading, a cell or another paragraph", async () => {
  const text = await textOf(
    `<h2>The call</h2>${CALL}<div>He asks for socks.<p>She cries.</p>He hangs up</div><ul><li>First<li>Second</ul>`,
  );
  expect(text).toBe(
    `The call\n\n${CALL}\n\nHe asks for socks.\n\nShe cries.\n\nHe hangs up\n\nFirst\n\nSecond\n`,
  );
});

test("short cells of a row stand in one line, and tables that are nothing but layout are left apart", async () => {
  const rows = "<table><tr><th>Unit<th>Town</tr><tr><td>331st<td><p>Kostroma</p></tr></table>";
  expect(await textOf(`<p>${CALL}</p>${rows}`)).toBe(`${CALL}\n\nUnit | Town\n\n331st | Kostroma\n`);
  expect(await textOf(`<table><tr><td>${CALL} ${CALL}<td>${CALL} ${CALL}</table>`)).not.toContain("|");
});

test("quotation marks that a browser would add are there, soft hyphens, notes and hidden words are not", async () => {
  const text = await textOf(
    `<p>He said <q>we sat in Bu&shy;cha</q> twice<sup><a href="#n">[4]</a></sup>.<span hidden>x</span><br>She wept.</p>`,
  );
  expect(text).toBe("He said “we sat in Bucha” twice.\nShe wept.\n");
});

test("scripts, styles and what they write are no text", async () => {
  await expect(
    parseHtml(page("<script>document.write('x')</script><style>p{}</style><div id=app></div>"), {}),
  ).rejects.toThrow(/page without text, or one that scripts fill/);
});

test("every place of the text is found again in the page", async () => {
  const { text, places } = await parseHtml(
    page(`<article id="story"><h1>Calls from Bucha</h1><p>${CALL}</p><p>She cries.</p></article>`),
    {},
  );
  const place = placeAt(places, text.indexOf("cries"));
  expect(place && placeWords(place)).toBe("paragraph 3 (#story/p[2])");
});

test("facts that are no facts are left out", async () => {
  const head = `<title>Calls</title><meta property="article:published_time" content="last spring"><link rel=canonical href="javascript:alert(1)"><script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"datePublished":["2023"],"author":{"name":{}}}</script><script type="application/ld+json">{broken</script>`;
  expect((await parseHtml(page(`<p>${CALL}</p>`, head), {})).facts).toEqual({ title: "Calls" });
});

const UKRAINIAN =
  "Солдат телефонує матері з села під Бучею і каже, що їхній полк стоїть у лісі вже другий тиждень. Вона плаче.";

test.each(["windows-1251", "koi8-u", "cp866", "utf-8", "utf-16le"])(
  "old pages are read in %s, named or not",
  async (charset) => {
    const body = `<html><body><p>${CALL}</p><p>${UKRAINIAN}</p></body></html>`;
    const bytes = singleBytes(charset === "utf-16le" ? `\ufeff${body}` : body, charset);
    const read = (await parseHtml(bytes, {})).text;
    if (charset === "cp866") expect(read.replace(/[^\p{Script=Cyrillic}]/gu, "").length).toBeGreaterThan(70);
    else expect(read).toBe(`${CALL}\n\n${UKRAINIAN}\n`);
  },
);

test("quotation marks of windows-1252 are told from letters of windows-1251", () => {
  expect(guessCharset(singleBytes("“We sat there,” she said — in a café.", "windows-1252"))).toBe(
    "windows-1252",
  );
  expect(guessCharset(singleBytes(UKRAINIAN, "windows-1251"))).toBe("windows-1251");
});

test("a charset that a server names wrongly does no harm to UTF-8", async () => {
  expect((await parseHtml(page(`<p>Зеленський “said”</p>`), { charset: "windows-1251" })).text).toBe(
    "Зеленський “said”\n",
  );
});
