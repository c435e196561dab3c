import { PALETTES } from "../appearance/palette.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { unitIn } from "../state/camera.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { type DrawOptions, drawScene, LEGEND } from "./draw-scene.ts";
import { wholeCamera } from "./drawing.ts";
import { element, type Markup, verbatim } from "./markup.ts";
import { offlinePlayer } from "./offline-player.ts";
import { OFFLINE_STYLE } from "./offline-style.ts";
import type { PreparedScene } from "./prepare-scene.ts";

const SIZE = { width: 1000, height: 640 };

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

const bdi = (text: string): Markup => element("bdi", {}, text);

function sceneMarkup(scene: PreparedScene, at: number, count: number, options: DrawOptions): Markup {
  const frame = { left: 0, top: 0, width: SIZE.width - LEGEND, height: SIZE.height };
  const camera = scene.camera ?? wholeCamera(scene.graph.nodes, frame);
  const step = texts.scene(at + 1, count);
  return element(
    "section",
    {
      class: `scene is-${scene.theme}`,
      "aria-label": texts.labelled(step, scene.title),
      "data-x": camera.x,
      "data-y": camera.y,
      // Of the shorter side of the picture, whatever the scene was taken from.
      "data-span": unitIn(camera, frame) * Math.min(frame.width, frame.height),
    },
    element(
      "div",
      { class: "picture" },
      verbatim(drawScene(scene, { ...options, ...SIZE, hasTexts: false, id: `frame-${at + 1}` })),
    ),
    element(
      "div",
      { class: "words" },
      element("h2", { tabindex: -1 }, bdi(scene.title || step)),
      scene.caption ? element("p", { class: "caption" }, bdi(scene.caption)) : null,
      scene.citations.map(({ quote, title, publisher, published }) =>
        element(
          "figure",
          {},
          element("blockquote", {}, bdi(quote)),
          element(
            "figcaption",
            {},
            bdi([title, publisher, published && formatDate(published)].filter(Boolean).join(", ")),
          ),
        ),
      ),
      element("p", { class: "sources" }, bdi(scene.sources)),
    ),
  );
}

/** A story as one page that needs nothing but itself: pictures, words, sources, and keys that lead through it. */
export async function htmlOf(
  title: string,
  scenes: readonly PreparedScene[],
  measure: DrawOptions["measure"],
): Promise<Blob> {
  const script = `(${offlinePlayer.toString()})();`;
  const [scriptHash, styleHash] = await Promise.all([hashOf(script), hashOf(OFFLINE_STYLE)]);
  const policy = `default-src 'none'; script-src ${scriptHash}; style-src ${styleHash}; base-uri 'none'; form-action 'none'`;
  const options: DrawOptions = { ...SIZE, measure, hasTexts: false };
  const ground = PALETTES[scenes[0]?.theme ?? "light"];
  const button = (name: string, label: string, sign: string): Markup =>
    element("button", { type: "button", class: name, "aria-label": label, title: label }, sign);
  const page = element(
    "html",
    { lang: "en" },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { name: "theme-color", content: ground.background }),
      element("title", {}, title),
      element("style", {}, verbatim(OFFLINE_STYLE)),
    ),
    element(
      "body",
      {},
      element("header", {}, element("h1", {}, bdi(title)), element("p", { class: "hint" }, texts.offline)),
      element(
        "main",
        {},
        scenes.map((scene, at) => sceneMarkup(scene, at, scenes.length, options)),
      ),
      element(
        "nav",
        {},
        button("previous", texts.previous, "←"),
        element("span", { class: "counter", role: "status" }),
        button("next", texts.next, "→"),
        button("fill", texts.fullScreen, "F"),
      ),
      element("script", {}, verbatim(script)),
    ),
  );
  return new Blob([`<!doctype html>\n${page.xml}\n`], { type: "text/html" });
}
