import { deflateSync } from "node:zlib";
import { pdfFile, pdfOf, pdfStream } from "../formats/pdf-file.ts";
import { ascii, type HostileDocument, SENTENCE } from "./hostile-document.ts";

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const print = (name: string, bytes: () => Uint8Array, isHeavy = false): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.pdf`,
  bytes,
  isHeavy,
});

/** One page with a content stream. */
const ofContent = (stream: string | Uint8Array, more: readonly (string | Uint8Array)[] = []): Uint8Array =>
  pdfFile([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>",
    FONT,
    typeof stream === "string" ? pdfStream(stream) : stream,
    ...more,
  ]);
const text = (words: string): string => `BT /F1 10 Tf 50 700 Td (${words}) Tj ET\n`;

/** PDF files that try to break, slow or fill a reader. */
export const HOSTILE_PRINTS: readonly HostileDocument[] = [
  print("a head alone", () => ascii("%PDF-1.7\n")),
  print("no PDF at all", () => ascii(SENTENCE.repeat(50))),
  print("a page that is its own parent", () =>
    pdfFile(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
  ),
  print("pages that hold each other", () =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 9 >>",
      "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>",
    ]),
  ),
  print("a catalogue of itself", () => pdfFile(["<< /Type /Catalog /Pages 1 0 R >>"])),
  print("a hundred thousand pages told", () =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 100000 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] >>",
    ]),
  ),
  print("a hundred thousand pages", () =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${"3 0 R ".repeat(100_000)}] /Count 100000 >>`,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] >>",
    ]),
  ),
  print("fewer than no pages", () =>
    pdfFile(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count -5 >>"]),
  ),
  print("two thousand empty pages", () => pdfOf(Array.from({ length: 2_000 }, () => []))),
  print(
    "a stream that unpacks to 500 MB",
    () =>
      ofContent(
        Buffer.concat([
          ascii(`<< /Filter /FlateDecode /Length 1 >>\nstream\n`),
          deflateSync(Buffer.alloc(500_000_000, 32)),
          ascii("\nendstream"),
        ]),
      ),
    true,
  ),
  print("a stream that unpacks to 50 MB", () => ofContent(pdfStream(Buffer.alloc(50_000_000, 32), "", true))),
  print("a stream packed ten times", () => {
    let inner: Uint8Array = Buffer.alloc(20_000_000, 32);
    for (let at = 0; at < 10; at++) inner = deflateSync(inner);
    return ofContent(
      Buffer.concat([
        ascii(`<< /Length ${inner.length} /Filter [${"/FlateDecode ".repeat(10)}] >>\nstream\n`),
        inner,
        ascii("\nendstream"),
      ]),
    );
  }),
  print("a form that draws itself", () =>
    ofContent("/X Do", [
      pdfStream(
        "/X Do /X Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
      ),
    ]),
  ),
  print("forms that double thirty times", () =>
    ofContent(
      "/X Do",
      Array.from({ length: 30 }, (_, at) =>
        pdfStream(
          at === 29 ? text("word") : "/X Do /X Do",
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${Math.min(7 + at, 35)} 0 R >> >>`,
        ),
      ),
    ),
  ),
  print(
    "a million words on a page",
    () => ofContent(pdfStream(text("word").repeat(250_000), "", true)),
    true,
  ),
  print("twenty thousand words on a page", () => ofContent(pdfStream(text("word").repeat(20_000), "", true))),
  print("one letter a thousand miles wide", () =>
    ofContent("BT /F1 1e30 Tf 1e30 1e30 Td (word) Tj ET BT /F1 10 Tf 50 700 Td (word) Tj ET"),
  ),
  print("places that are no numbers", () =>
    ofContent("BT /F1 0 Tf 0 0 0 0 0 0 Tm (flat) Tj ET BT /F1 -10 Tf nan inf Td (word) Tj ET"),
  ),
  print("saved states without end", () => ofContent(`${"q ".repeat(200_000)}${text("word")}`)),
  print("brackets without end", () => ofContent(`${"[".repeat(200_000)}${text("word")}`)),
  print("dictionaries without end", () => ofContent(`${"<< /A ".repeat(100_000)}${text("word")}`)),
  print("a string without end", () => ofContent(`BT /F1 10 Tf (${"(".repeat(100_000)}`)),
  print("an image of 100,000 by 100,000", () =>
    ofContent(`/X Do ${text("word")}`, [
      pdfStream(
        "x",
        "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
      ),
    ]),
  ),
  print("scripts and files to open", () =>
    pdfFile([
      `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("file:///etc/passwd"\\)) >> /Names << /EmbeddedFiles << /Names [(x) << /F (../../x) >>] >> >> >>`,
      "<< /Type /Pages /Kids [] /Count 0 >>",
    ]),
  ),
  print("a table of contents of itself", () =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      "<< /First 3 0 R /Last 3 0 R /Next 3 0 R >>",
    ]),
  ),
  print("a length that is its own stream", () =>
    ofContent(
      Buffer.concat([ascii("<< /Length 5 0 R >>\nstream\n"), ascii(text("word")), ascii("\nendstream")]),
    ),
  ),
  print("a stream longer than the file", () =>
    ofContent(Buffer.concat([ascii("<< /Length 999999999 >>\nstream\n"), ascii(text("word"))])),
  ),
  print("a cross table that points at itself", () =>
    ascii(
      "%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 2 /W [1 1 1] /Prev 9 /Root 1 0 R /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF",
    ),
  ),
  print("trailers in a circle", () =>
    ascii(
      "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    ),
  ),
  print("a font of itself", () =>
    pdfFile([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 4 0 R /DescendantFonts [4 0 R] /ToUnicode 4 0 R >>",
      pdfStream(text("word")),
    ]),
  ),
  print("letters that no font explains", () =>
    pdfOf([[{ x: 50, y: 700, size: 10, text: "\u0001\u0002\u0003\u0004".repeat(50) }]]),
  ),
  print("names of objects of the language", () =>
    pdfFile(
      [
        "<< /Type /Catalog /Pages 2 0 R /__proto__ 1 /constructor (x) >>",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        "<< /__proto__ (x) /Title (=cmd) /toString 5 >>",
      ],
      "/Info 3 0 R",
    ),
  ),
  print("a title of 1 MB", () =>
    pdfOf([[{ x: 50, y: 700, size: 10, text: SENTENCE }]], {
      title: "T".repeat(1_000_000),
      author: "A".repeat(100_000),
    }),
  ),
  print("a scan", () => pdfOf([[], [], []])),
];
