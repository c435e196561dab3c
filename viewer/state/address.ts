import { EDGE_MARKS } from "../appearance/edge-style.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import type { Theme } from "../appearance/palette.ts";
import {
  type Codec,
  decoded,
  joined,
  listIn,
  parameterIn,
  parted,
  selectionCodec,
  wordIn,
} from "./address-fields.ts";
import { DRAWERS, FACETS, type Facets, HOME, MODES, NO_FACETS, type ViewState } from "./view-state.ts";

const SPAN = /^(\d{1,9})-(\d{1,9})$/;
const TIME = /^(happened|known):(\d{4}(?:-\d\d){0,2})\.\.(\d{4}(?:-\d\d){0,2})$/;
const STORY = /^([a-z0-9][a-z0-9-]{0,59})(?::(\d{1,3}))?$/;
const COLOR = /^#[0-9a-f]{6}$/;
const LAYERS = 20;
const THEMES: readonly Theme[] = ["light", "dark"];
const NUMBER = "-?\\d{1,12}(?:\\.\\d{1,12})?(?:e[+-]?\\d{1,2})?";
const CAMERA = new RegExp(`^(${NUMBER})_(${NUMBER})_(${NUMBER})(?:_(${NUMBER}))?$`);

type Codecs = { readonly [Name in keyof ViewState]: Codec<ViewState[Name]> };

/** How each part of the state stands in an address: the order of the table is the order of the fields. */
const CODECS: Codecs = {
  mode: wordIn("view", MODES, HOME.mode),
  selection: selectionCodec,
  document: {
    write: (fields, document) => {
      if (!document) return;
      fields.set("doc", document.id);
      if (document.start !== undefined && document.end !== undefined)
        fields.set("at", `${document.start}-${document.end}`);
    },
    read: (fields) => {
      const id = fields.get("doc");
      const span = SPAN.exec(fields.get("at") ?? "");
      return id ? { id, ...(span ? { start: Number(span[1]), end: Number(span[2]) } : {}) } : null;
    },
  },
  hiddenTypes: listIn("hide", ENTITY_TYPES),
  hiddenMarks: listIn("marks", EDGE_MARKS),
  hiddenNodes: listIn("without"),
  pinned: listIn("pin"),
  isolated: {
    write: (fields, ids) => {
      if (ids) fields.set("only", joined(ids.toSorted()));
    },
    read: (fields) => (fields.has("only") ? parted(fields.get("only")).sort() : null),
  },
  facets: {
    write: (fields, facets) => {
      for (const facet of FACETS) facetCodec(facet).write(fields, facets[facet]);
    },
    read: (fields): Facets => ({
      ...NO_FACETS,
      ...Object.fromEntries(FACETS.map((facet) => [facet, facetCodec(facet).read(fields)])),
    }),
  },
  time: {
    write: (fields, time) => {
      if (time) fields.set("time", `${time.axis}:${time.from}..${time.to}`);
    },
    read: (fields) => {
      const [, axis, from, to] = TIME.exec(fields.get("time") ?? "") ?? [];
      return from && to ? { axis: axis === "known" ? "known" : "happened", from, to } : null;
    },
  },
  way: {
    write: (fields, way) => {
      if (way) fields.set("way", joined([way.from, way.to ?? "", ...way.avoiding.toSorted()]));
    },
    read: (fields) => {
      const [from, to, ...avoiding] = (fields.get("way") ?? "").split(",").map(decoded);
      return from ? { from, to: to || null, avoiding: [...new Set(avoiding.filter(Boolean))].sort() } : null;
    },
  },
  layers: {
    write: (fields, layers) => {
      for (const { name, color, nodes } of layers)
        fields.append("layer", `${color.slice(1)}:${encodeURIComponent(name)}:${joined(nodes.toSorted())}`);
    },
    read: (fields) =>
      fields
        .getAll("layer")
        .slice(0, LAYERS)
        .flatMap((text) => {
          const [hue, name, nodes] = text.split(":");
          const color = `#${hue}`;
          const [named] = parted(name ?? "");
          return COLOR.test(color) && named
            ? [{ name: named, color, nodes: parted(nodes ?? "").sort() }]
            : [];
        }),
  },
  query: {
    write: (fields, query) => {
      if (!query) return;
      fields.set("ask", query.cypher);
      for (const [name, value] of query.parameters) fields.append("with", `${name}=${JSON.stringify(value)}`);
    },
    read: (fields) => {
      const cypher = fields.get("ask");
      if (!cypher) return null;
      const given = fields.getAll("with").map(parameterIn);
      return { cypher, parameters: given.filter((it) => it !== null) };
    },
  },
  drawer: wordIn("open", DRAWERS, HOME.drawer),
  story: {
    write: (fields, story) => {
      if (!story) return;
      fields.set("story", `${story.id}:${story.scene + 1}`);
      if (story.isPresented) fields.set("present", "yes");
    },
    read: (fields) => {
      const [, id, scene] = STORY.exec(fields.get("story") ?? "") ?? [];
      const isPresented = fields.get("present") === "yes";
      return id ? { id, scene: Math.max(0, Number(scene ?? 1) - 1), isPresented } : null;
    },
  },
  theme: wordIn("theme", THEMES, HOME.theme),
  camera: {
    write: (fields, camera) => {
      if (!camera) return;
      const { x, y, span, height } = camera;
      fields.set("camera", [x, y, span, ...(height === undefined ? [] : [height])].map(String).join("_"));
    },
    read: (fields) => {
      const [, x, y, span, height] = CAMERA.exec(fields.get("camera") ?? "") ?? [];
      if (!(Number(span) > 0)) return null;
      const tall = Number(height) > 0 ? { height: Number(height) } : {};
      return { x: Number(x), y: Number(y), span: Number(span), ...tall };
    },
  },
};

function facetCodec(facet: (typeof FACETS)[number]): Codec<readonly string[]> {
  return listIn(`only-${facet}`);
}

const NAMES = Object.keys(CODECS) as (keyof ViewState)[];

/** The state that a hash stands for; what it doesn't know, it leaves out. */
export function parseAddress(hash: string): ViewState {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  return { ...HOME, ...Object.fromEntries(NAMES.map((name) => [name, CODECS[name].read(fields)])) };
}

function write<Name extends keyof ViewState>(fields: URLSearchParams, name: Name, state: ViewState): void {
  CODECS[name].write(fields, state[name]);
}

/** The hash of a state, `#` included; `#` alone for the page as it opens. Equal states have equal hashes. */
export function formatAddress(state: ViewState): string {
  const fields = new URLSearchParams();
  for (const name of NAMES) write(fields, name, state);
  return `#${fields.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}
