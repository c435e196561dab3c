import type { DocumentsAnswer } from "../../src/model/http.ts";
import type { Citation, Scene } from "../../src/model/story.ts";
import type { GraphFlags } from "../appearance/focus.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import type { Theme } from "../appearance/palette.ts";
import { Picture } from "../appearance/picture.ts";
import { askedWays } from "../explore/asked-ways.ts";
import type { ExploreIndex } from "../explore/explore-index.ts";
import { passingIds } from "../explore/passing-ids.ts";
import { explorationOf } from "../explore/shown-under.ts";
import { parseAddress } from "../state/address.ts";
import { flagsOf } from "../state/flags-of.ts";
import type { ViewState } from "../state/view-state.ts";
import { storyTexts as texts } from "../texts/stories.ts";
import type { SceneToDraw } from "./draw-scene.ts";
import type { Mask } from "./mask.ts";
import { sourceLine } from "./source-line.ts";

/** What an export is made from. */
export interface ExportBasis {
  readonly graph: GraphIndex;
  /** The graph with what its filters ask: dates, publishers. */
  readonly explored: ExploreIndex;
  readonly documents: DocumentsAnswer["documents"];
  readonly mask: Mask;
  /** ISO date that is written on it. */
  readonly day: string;
  /** The theme of scenes that name none. */
  readonly theme: Theme;
}

/** A scene with all its texts as an export may show them. */
export interface PreparedScene extends SceneToDraw {
  readonly notes: string;
  readonly citations: readonly Citation[];
}

/** What a state shows, with its filters, its time, and the ways that it asks for. */
function flagsIn(state: ViewState, explored: ExploreIndex): GraphFlags {
  const exploration = explorationOf(explored, state);
  const ways = state.way?.to ? askedWays(explored, exploration, state.way) : null;
  return flagsOf(state, {
    passing: passingIds(explored, exploration),
    highlighted: ways?.length ? new Set(ways.flatMap(({ nodes }) => nodes)) : null,
  });
}

/** Names told to those who can't see the picture. */
const TOLD = 6;

/** A scene ready to be exported: nobody who is masked is named in it. */
export function prepareScene(scene: Scene, basis: ExportBasis): PreparedScene {
  const { graph, documents, mask, day } = basis;
  const state = parseAddress(scene.state);
  const citations = scene.citations.map((it) => ({
    ...it,
    quote: mask.quoted(it.quote),
    title: mask.quoted(it.title),
    ...(it.publisher ? { publisher: mask.text(it.publisher) } : {}),
  }));
  const flags = flagsIn(state, basis.explored);
  const theme = state.theme ?? basis.theme;
  const picture = new Picture(graph, flags, theme);
  const told = picture.labelled.slice(0, TOLD).map(({ name }) => mask.text(name));
  return {
    graph,
    flags,
    theme,
    camera: state.camera,
    mask: mask.text,
    title: mask.text(scene.title),
    caption: mask.text(scene.caption),
    notes: mask.text(scene.notes),
    citations,
    sources: mask.text(sourceLine(citations, documents, day)),
    description: texts.described(picture.nodes.size, picture.lines.size, told),
  };
}
