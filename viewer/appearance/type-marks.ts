import type { EntityType } from "../../src/model/schema.ts";

/** Shapes of about equal area around a radius of one; the order is that of the shader's cases. */
export const SHAPES = ["circle", "square", "hexagon", "diamond", "triangle", "bar"] as const;
export type Shape = (typeof SHAPES)[number];

/** How a type is told apart without its colour: a shape, and a drawing within it where there is room. */
export interface TypeMark {
  readonly shape: Shape;
  /** A filled path on a square of sixteen by sixteen. */
  readonly icon: string;
}

export const TYPE_MARKS: Readonly<Record<EntityType, TypeMark>> = {
  Person: {
    shape: "circle",
    icon: "M8 1.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM2.4 14.2c0-3.2 2.4-5 5.6-5s5.6 1.8 5.6 5z",
  },
  Unit: {
    shape: "square",
    icon: "M8 2l6 4v2.6L8 4.6 2 8.6V6zM8 7.4l6 4V14l-6-4-6 4v-2.6z",
  },
  Organization: {
    shape: "hexagon",
    icon: "M8 1.2l6.6 3.6v1.6H1.4V4.8zM2.8 7.4h2v4.6h-2zM7 7.4h2v4.6H7zM11.2 7.4h2v4.6h-2zM1.4 13h13.2v1.8H1.4z",
  },
  Place: {
    shape: "diamond",
    icon: "M8 1a5.2 5.2 0 0 1 5.2 5.2c0 3.6-5.2 8.8-5.2 8.8S2.8 9.8 2.8 6.2A5.2 5.2 0 0 1 8 1zM8 4.2a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  },
  Event: {
    shape: "triangle",
    icon: "M9.8 1L3 9.2h4L5.6 15 13 6.4H8.6z",
  },
  Equipment: {
    shape: "bar",
    icon: "M1.5 9h13l-2 4h-9zM4 4.8h6v3.4H4zM10 5.6h5.4v1.5H10z",
  },
};

const polygon = (count: number, radius: number, turn: number): string => {
  const corners = Array.from({ length: count }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / count;
    return `${(radius * Math.sin(angle)).toFixed(3)} ${(-radius * Math.cos(angle)).toFixed(3)}`;
  });
  return `M${corners.join("L")}Z`;
};

/** The outline of each shape as a path around (0, 0), y downwards; none reaches further than 1.6. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z",
  square: "M-.89 -.89H.89V.89H-.89Z",
  hexagon: polygon(6, 1.1, 0),
  diamond: polygon(4, 1.25, 0),
  triangle: polygon(3, 1.56, 0),
  bar: "M-1.15 -.68H1.15V.68H-1.15Z",
};

const ICON_PLACES: Readonly<Partial<Record<Shape, string>>> = {
  triangle: "translate(-.58 -.46) scale(.0725)",
  bar: "translate(-.6 -.6) scale(.075)",
};

/** The transformation that brings an icon of sixteen by sixteen into a shape around (0, 0). */
export const iconWithin = (shape: Shape): string => ICON_PLACES[shape] ?? "translate(-.64 -.64) scale(.08)";
