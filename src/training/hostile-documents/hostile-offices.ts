import { generatedArticle } from "../formats/article.ts";
import { articleDocx, docxOf, odtOf, zipOf } from "../formats/office-files.ts";
import { ascii, type HostileDocument, SENTENCE } from "./hostile-document.ts";

const file = (name: string, ending: string, bytes: () => Uint8Array, isHeavy = false): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.${ending}`,
  bytes,
  isHeavy,
});
const P = `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;
const T = `<text:p>${SENTENCE}</text:p>`;
const rtf = (inside: string): Uint8Array => ascii(`{\\rtf1\\ansi ${inside}}`);

/** Declarations of ten entities, each ten of the one before. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("")}]>`;

const withContent = (xml: string): Uint8Array =>
  zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": xml });

/** Office documents that try to break, slow or fill a reader. */
export const HOSTILE_OFFICES: readonly HostileDocument[] = [
  file("a document without a document", "docx", () => zipOf({ "x.txt": "x" })),
  file("a document of no XML", "docx", () => docxOf("", { "word/document.xml": SENTENCE })),
  file("a document cut in its XML", "docx", () =>
    docxOf("", { "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${P}<w:p>` }),
  ),
  file("laughing entities in Word", "docx", () =>
    docxOf("", {
      "word/document.xml": `<?xml version="1.0"?>${LAUGHS}<w:document><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`,
    }),
  ),
  file("a file of the machine in Word", "docx", () =>
    docxOf("", {
      "word/document.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`,
    }),
  ),
  file("Word that unpacks to 300 MB", "docx", () => docxOf(P.repeat(3_000_000)), true),
  file("Word that unpacks to 20 MB", "docx", () => docxOf(P.repeat(150_000)), true),
  file("tables 2,000 deep in Word", "docx", () =>
    docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(2_000)}${P}${"</w:tc></w:tr></w:tbl>".repeat(2_000)}`),
  ),
  file("elements 50,000 deep in Word", "docx", () =>
    docxOf(`${"<w:sdt><w:sdtContent>".repeat(50_000)}${P}${"</w:sdtContent></w:sdt>".repeat(50_000)}`),
  ),
  file("links of Word to files", "docx", () =>
    docxOf(P, {
      "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://x/image" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="r8" Type="http://x/image" Target="../../../etc/passwd"/></Relationships>`,
    }),
  ),
  file("a document that is related to itself", "docx", () =>
    docxOf(P, {
      "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="_rels/.rels"/></Relationships>`,
    }),
  ),
  file("styles that rest on each other", "docx", () =>
    docxOf(P, {
      "word/styles.xml": `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
    }),
  ),
  file("names of objects in Word", "docx", () =>
    docxOf(
      `<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p><__proto__/><w:constructor/>`,
    ),
  ),
  file("ten thousand parts in Word", "docx", () =>
    zipOf(
      {
        ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`word/x${at}.xml`, "<x/>"])),
        "word/document.xml": P,
      },
      0,
    ),
  ),
  file("macros and objects in Word", "docx", () =>
    docxOf(P, { "word/vbaProject.bin": "x".repeat(10_000), "word/embeddings/o.bin": "x" }),
  ),
  file("formulas as a title in Word", "docx", () =>
    docxOf(P, {
      "docProps/core.xml": `<?xml version="1.0"?><c xmlns:dc="d"><dc:title>=cmd|'/c calc'!A0</dc:title><dc:creator>${"A".repeat(200_000)}</dc:creator></c>`,
    }),
  ),
  file("an empty Word document", "docx", () => docxOf("")),
  file("an old Word document", "docx", () =>
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(2_000)]),
  ),
  file("a mark and XML in UTF-16", "docx", () => docxOf("", { "word/document.xml": "\ufeff<x/>" })),
  file("a Word document called OpenDocument", "odt", () => articleDocx(generatedArticle(0))),
  file("laughing entities in OpenDocument", "odt", () => odtOf("<text:p>&l9;</text:p>", LAUGHS)),
  file("OpenDocument that unpacks to 300 MB", "odt", () => odtOf(T.repeat(2_800_000)), true),
  file("paragraphs 20,000 deep in OpenDocument", "odt", () =>
    odtOf(`${"<text:p>word".repeat(20_000)}${"</text:p>".repeat(20_000)}`),
  ),
  file("spaces without end in OpenDocument", "odt", () =>
    odtOf(`<text:p>${'<text:s text:c="999999999"/>'.repeat(1_000)}${SENTENCE}</text:p>`),
  ),
  file("rows without end in OpenDocument", "odt", () =>
    odtOf(
      `<table:table>${`<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="100000"><text:p>x</text:p></table:table-cell></table:table-row>`.repeat(50)}</table:table>`,
    ),
  ),
  file("OpenDocument that never closes", "odt", () =>
    withContent(`<?xml version="1.0"?><office:document-content><office:body><office:text>${T}<text:p>`),
  ),
  file("OpenDocument of no XML", "odt", () => withContent("nothing at all")),
  file("locked OpenDocument", "odt", () =>
    zipOf({ "content.xml": "x".repeat(500), "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
  ),
  file("RTF that never closes", "rtf", () => ascii(`{\\rtf1 ${"{".repeat(300_000)}${SENTENCE}`)),
  file("RTF that closes too often", "rtf", () =>
    ascii(`{\\rtf1 ${SENTENCE}\\par ${"}".repeat(200_000)}${SENTENCE}`),
  ),
  file("RTF with bytes to pass over", "rtf", () => rtf(`\\bin9999999999 ${SENTENCE}`)),
  file("RTF with negative bytes", "rtf", () =>
    rtf(`\\bin-5 ${SENTENCE}\\u-99999999 ?\\uc-3\\uc99999 \\u65 ${SENTENCE}`),
  ),
  file("RTF words without end", "rtf", () =>
    rtf(`\\${"a".repeat(300_000)}${"\\b1".repeat(100_000)} ${SENTENCE}`),
  ),
  file("RTF numbers without end", "rtf", () => rtf(`\\par${"9".repeat(300_000)} ${SENTENCE}`)),
  file("RTF with objects", "rtf", () =>
    rtf(
      `{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ${"4d5a".repeat(50_000)}}}{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/passwd"}{\\fldrslt ${SENTENCE}}}`,
    ),
  ),
  file("RTF fonts without end", "rtf", () =>
    rtf(
      `{\\fonttbl${Array.from({ length: 50_000 }, (_, at) => `{\\f${at}\\fcharset204 X;}`).join("")}}\\f49999 ${SENTENCE}`,
    ),
  ),
  file("RTF in an encoding that is none", "rtf", () => rtf(`\\ansicpg99999\\'ff\\'zz\\' ${SENTENCE}`)),
  file("RTF of pictures alone", "rtf", () => rtf(`{\\pict\\pngblip ${"00ff".repeat(100_000)}}`)),
  file("no RTF at all", "rtf", () => ascii(SENTENCE)),
];
