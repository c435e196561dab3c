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
}

/** Hues after Okabe and Ito's set for all kinds of colour vision, darkened or lightened to stand off each ground by 3 to 1. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    type: {
      Person: "#0072b2",
      Unit: "#d04a02",
      Organization: "#a8508a",
      Place: "#008a66",
      Event: "#b07d00",
      Equipment: "#54606e",
      Document: "#54606e",
    },
    edge: {
      accepted: "#b4bcc8",
      verified: "#5b9a8b",
      unverified: "#dcae5c",
      disputed: "#d1495b",
      inferred: "#dbe0e7",
    },
    background: "#f6f7f9",
    label: "#1b2430",
    accent: "#1b2430",
  },
  dark: {
    type: {
      Person: "#4aa8e8",
      Unit: "#f2793a",
      Organization: "#d98abf",
      Place: "#2fc39a",
      Event: "#e8bb45",
      Equipment: "#9eabbb",
      Document: "#9eabbb",
    },
    edge: {
      accepted: "#4a5566",
      verified: "#3f8574",
      unverified: "#8f7130",
      disputed: "#d65a6b",
      inferred: "#2f3844",
    },
    background: "#12161c",
    label: "#e8ecf2",
    accent: "#ffffff",
  },
};
