import type { EntityType } from "../../src/model/schema.ts";

export type Theme = "light" | "dark";

/** Kinds of edges that the eye must tell apart. */
export type EdgeMark = "accepted" | "verified" | "unverified" | "disputed" | "inferred";

export interface Palette {
  readonly type: Readonly<Record<EntityType | "Document", string>>;
  readonly edge: Readonly<Record<EdgeMark, string>>;
  readonly background: string;
  readonly label: string;
  /** Ring and edges of what is selected. */
  readonly accent: string;
  /** Rim of what has just come in. */
  readonly glow: string;
}

/** Six hues that also those tell apart who lack one kind of cone (tests/viewer/palette.test.ts), each 3 to 1 off its ground. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    type: {
      Person: "#123eb2",
      Unit: "#e95e02",
      Organization: "#b34fc0",
      Place: "#2f9e79",
      Event: "#7d4e03",
      Equipment: "#464c60",
      Document: "#464c60",
    },
    edge: {
      accepted: "#98a3b3",
      verified: "#3f9482",
      unverified: "#dcae5c",
      disputed: "#d1495b",
      inferred: "#d3d9e2",
    },
    background: "#f6f7f9",
    label: "#1b2430",
    accent: "#1b2430",
    glow: "#c79a00",
  },
  dark: {
    type: {
      Person: "#3d8bff",
      Unit: "#ff8f3a",
      Organization: "#cf8fdb",
      Place: "#4be0b0",
      Event: "#ad7413",
      Equipment: "#76869a",
      Document: "#a1aec4",
    },
    edge: {
      accepted: "#5d6a7d",
      verified: "#3f8574",
      unverified: "#8f7130",
      disputed: "#d65a6b",
      inferred: "#343e4b",
    },
    background: "#12161c",
    label: "#e8ecf2",
    accent: "#ffffff",
    glow: "#ffd84d",
  },
};
