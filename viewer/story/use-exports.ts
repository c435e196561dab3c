import { useContext, useState } from "preact/hooks";
import type { Scene, Story } from "../../src/model/story.ts";
import { api } from "../api.ts";
import type { Theme } from "../appearance/palette.ts";
import { GraphContext } from "../state/graph-context.ts";
import { useExplored } from "../state/use-exploration.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import { download, slug } from "./download.ts";
import { drawScene } from "./draw-scene.ts";
import { type Masking, maskFor } from "./mask.ts";
import { measureInPage } from "./measure.ts";
import { pngOf } from "./png-of.ts";
import { type ExportBasis, type PreparedScene, prepareScene } from "./prepare-scene.ts";

/** Pixels of a picture at once its size. */
const SIZE = { width: 1600, height: 1000 };

/** What names stay though they hold a part of a masked name: things of these types. */
const KEPT = new Set(["Place", "Organization", "Unit", "Equipment"]);

export interface Exports {
  /** What is being made, or has been; empty before. */
  readonly told: string;
  readonly isBusy: boolean;
  readonly savePicture: (scene: Scene, scale: number | "svg") => void;
  readonly saveStory: (story: Story, kind: "pptx" | "html" | "pictures") => void;
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((it) => String(it).padStart(2, "0"))
    .join("-");
};

const svgOf = (scene: PreparedScene): string =>
  drawScene(scene, { ...SIZE, measure: measureInPage(), hasTexts: true });

async function zipped(scenes: readonly PreparedScene[]): Promise<Blob> {
  const { zip } = await import("fflate");
  const files = new Map<string, Uint8Array>();
  for (const [at, scene] of scenes.entries()) {
    const name = `${String(at + 1).padStart(2, "0")}-${slug(scene.title, "scene")}`;
    const svg = svgOf(scene);
    files.set(`${name}.svg`, new TextEncoder().encode(svg));
    const png = await pngOf(svg, SIZE.width, SIZE.height, 2);
    files.set(`${name}.png`, new Uint8Array(await png.arrayBuffer()));
  }
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(files), { level: 6 }, (error, bytes) =>
      error ? reject(error) : resolve(new Blob([new Uint8Array(bytes)], { type: "application/zip" })),
    );
  });
}

const ENDINGS = { pptx: "pptx", html: "html", pictures: "zip" } as const;

const MAKERS = {
  pptx: async (title: string, scenes: readonly PreparedScene[]) =>
    (await import("./pptx-of.ts")).pptxOf(title, scenes, measureInPage()),
  html: async (title: string, scenes: readonly PreparedScene[]) =>
    (await import("./html-of.ts")).htmlOf(title, scenes, measureInPage()),
  pictures: async (_: string, scenes: readonly PreparedScene[]) => zipped(scenes),
} as const;

/** Makes files of pictures and stories; whose names they leave out is the rule that is chosen. */
export function useExports(masking: Masking, theme: Theme): Exports {
  const graph = useContext(GraphContext);
  const explored = useExplored();
  const [told, setTold] = useState("");
  const [isBusy, setBusy] = useState(false);

  const basisOf = async (): Promise<ExportBasis | null> => {
    if (!graph || !explored) return null;
    const [{ people }, { documents }] = await Promise.all([api.people(), api.documents()]);
    const others = graph.nodes.filter(({ type }) => KEPT.has(type)).map(({ name }) => name);
    const mask = maskFor(masking, people, others, { somebody: texts.somebody });
    return { graph, explored: explored.index, documents, mask, day: today(), theme };
  };
  const make = async (name: string, ofBasis: (basis: ExportBasis) => Promise<Blob>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTold(texts.exporting(name));
    try {
      const basis = await basisOf();
      if (basis) download(await ofBasis(basis), name);
      setTold(texts.exported(name));
    } catch (error) {
      setTold(texts.failed(String((error as Error).message)));
    } finally {
      setBusy(false);
    }
  };

  return {
    told,
    isBusy,
    savePicture: (scene, scale) =>
      void make(`${slug(scene.title, "graph")}.${scale === "svg" ? "svg" : "png"}`, async (basis) => {
        const svg = svgOf(prepareScene(scene, basis));
        if (scale === "svg") return new Blob([svg], { type: "image/svg+xml" });
        return pngOf(svg, SIZE.width, SIZE.height, scale);
      }),
    saveStory: (story, kind) =>
      void make(`${slug(story.title, "story")}.${ENDINGS[kind]}`, async (basis) => {
        const scenes = story.scenes.map((scene) => prepareScene(scene, basis));
        return MAKERS[kind](basis.mask.text(story.title), scenes);
      }),
  };
}
