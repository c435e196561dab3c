import type { EntityType } from "../../src/model/schema.ts";
import { iconWithin, SHAPE_PATHS, TYPE_MARKS } from "../appearance/type-marks.ts";
import { element, type Markup } from "./markup.ts";

/** Radius in pixels from which the icon of a type can be made out. */
const ICON_FROM = 8;

interface DrawnMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly ground: string;
  readonly rim?: string | null;
}

const short = (value: number): number => Math.round(value * 100) / 100;

/** The shape of a type in a colour, with its icon where there is room, and a rim where it has one. */
export function drawMark(type: EntityType, { x, y, radius, color, ground, rim = null }: DrawnMark): Markup {
  const { shape, icon } = TYPE_MARKS[type];
  const outline = SHAPE_PATHS[shape];
  const thin = short(1.2 / radius);
  return element(
    "g",
    { transform: `translate(${short(x)} ${short(y)}) scale(${short(radius)})` },
    rim
      ? element("path", { d: outline, fill: ground, stroke: rim, "stroke-width": short(9 / radius) })
      : null,
    rim
      ? element("path", { d: outline, fill: ground, stroke: ground, "stroke-width": short(4 / radius) })
      : null,
    element("path", { d: outline, fill: color, stroke: rim ? "none" : ground, "stroke-width": thin }),
    radius >= ICON_FROM
      ? element("path", { d: icon, fill: ground, "fill-rule": "evenodd", transform: iconWithin(shape) })
      : null,
  );
}
