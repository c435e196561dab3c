import type PptxGenJS from "pptxgenjs";
import { PALETTES } from "../appearance/palette.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { type DrawOptions, drawScene } from "./draw-scene.ts";
import { allowed } from "./markup.ts";
import { pngOf } from "./png-of.ts";
import type { PreparedScene } from "./prepare-scene.ts";

/** Inches of a wide slide. */
const SLIDE = { width: 13.333, height: 7.5, margin: 0.4 };
const TOP = 1.15;
const FOOT = 0.75;
/** Width of the column of words beside the picture. */
const WORDS = 3.9;
/** Pixels of the picture for an inch of the slide, before it is enlarged twofold. */
const PER_INCH = 110;
/** Quotations beside one picture, and letters of each. */
const QUOTES = 3;
const QUOTE = 260;

const hex = (color: string): string => color.replace("#", "");

function cut(text: string, most: number): string {
  const letters = Array.from(text.slice(0, 4 * most));
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

async function asDataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `image/png;base64,${btoa(binary)}`;
}

/** The words beside a picture: what is said about it, then the sentences that vouch for it. */
function wordsOf({ caption, citations }: PreparedScene, color: string): PptxGenJS.TextProps[] {
  const said: PptxGenJS.TextProps[] = caption
    ? [{ text: allowed(cut(caption, 700)), options: { fontSize: 18, color, breakLine: true } }]
    : [];
  const quoted = citations.slice(0, QUOTES).flatMap(({ quote, publisher, title, published }) => [
    {
      text: allowed(`“${cut(quote, QUOTE)}”`),
      options: { fontSize: 13, italic: true, color, breakLine: true, paraSpaceBefore: 10 },
    },
    {
      text: allowed([publisher || title, published && formatDate(published)].filter(Boolean).join(", ")),
      options: { fontSize: 11, color, breakLine: true },
    },
  ]);
  return [...said, ...quoted];
}

/** The scenes of a story as slides, one each: real titles, pictures with alternative text, sources, the presenter's notes. */
export async function pptxOf(
  title: string,
  scenes: readonly PreparedScene[],
  measure: DrawOptions["measure"],
): Promise<Blob> {
  const { default: Slides } = await import("pptxgenjs");
  const file = new Slides();
  file.layout = "LAYOUT_WIDE";
  file.title = allowed(title);
  file.author = "Vouch";
  file.subject = allowed(title);
  file.defineSlideMaster({
    title: "SCENE",
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: SLIDE.margin,
            y: 0.25,
            w: SLIDE.width - 2 * SLIDE.margin,
            h: TOP - 0.3,
            fontSize: 30,
            bold: true,
            align: "left",
            valign: "middle",
          },
          text: "",
        },
      },
    ],
  });
  for (const scene of scenes) {
    const palette = PALETTES[scene.theme];
    const color = hex(palette.label);
    const slide = file.addSlide({ masterName: "SCENE" });
    slide.background = { color: hex(palette.background) };
    slide.addText(allowed(scene.title || title), { placeholder: "title", color });
    const words = wordsOf(scene, color);
    const w = SLIDE.width - 2 * SLIDE.margin - (words.length > 0 ? WORDS + 0.2 : 0);
    const h = SLIDE.height - TOP - FOOT;
    const [width, height] = [Math.round(w * PER_INCH), Math.round(h * PER_INCH)];
    const svg = drawScene(scene, { width, height, measure, hasTexts: false });
    const data = await asDataUrl(await pngOf(svg, width, height, 2));
    slide.addImage({ data, x: SLIDE.margin, y: TOP, w, h, altText: allowed(scene.description) });
    if (words.length > 0)
      slide.addText(words, {
        x: SLIDE.width - SLIDE.margin - WORDS,
        y: TOP,
        w: WORDS,
        h,
        valign: "top",
        fit: "shrink",
        margin: 0,
      });
    slide.addText(allowed(scene.sources), {
      x: SLIDE.margin,
      y: SLIDE.height - FOOT + 0.1,
      w: SLIDE.width - 2 * SLIDE.margin,
      h: FOOT - 0.2,
      fontSize: 11,
      color,
      valign: "middle",
      margin: 0,
    });
    const quotes = scene.citations.map(
      ({ quote, title: report, publisher, published }) =>
        `“${quote}” (${[report, publisher, published].filter(Boolean).join(", ")})`,
    );
    slide.addNotes(allowed([scene.notes, ...quotes].filter(Boolean).join("\n\n")));
  }
  return (await file.write({ outputType: "blob" })) as Blob;
}
