import { describe, expect, test } from "vitest";
import { ENTITY_TYPES } from "../../viewer/appearance/entity-types.ts";
import { mix } from "../../viewer/appearance/mix.ts";
import { PALETTES, type Theme } from "../../viewer/appearance/palette.ts";

type Rgb = [number, number, number];

const rgb = (color: string): Rgb => {
  const channel = (at: number): number => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

/** How people without one kind of cone see linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Perceived difference in OKLab, times a hundred. */
function difference(one: Rgb, other: Rgb): number {
  const lab = ([r, g, b]: Rgb): Rgb => {
    const l = Math.cbrt(Math.max(0, 0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b));
    const m = Math.cbrt(Math.max(0, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b));
    const s = Math.cbrt(Math.max(0, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b));
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [a, b] = [lab(one), lab(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const seen = (color: string, [r, g, b]: readonly [Rgb, Rgb, Rgb]): Rgb => {
  const light = rgb(color);
  const row = (weights: Rgb): number => weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2];
  return [row(r), row(g), row(b)];
};

describe.each(["light", "dark"] as const)("the %s theme", (theme: Theme) => {
  const palette = PALETTES[theme];

  test("tells types apart from the ground, and labels clearly", () => {
    for (const type of ENTITY_TYPES)
      expect(contrast(palette.type[type], palette.background), type).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.label, palette.background)).toBeGreaterThanOrEqual(7);
  });

  test.each(Object.keys(VISIONS))("tells every two types apart with %s vision", (vision) => {
    const matrix = VISIONS[vision];
    for (const one of ENTITY_TYPES)
      for (const other of ENTITY_TYPES)
        if (matrix && one < other)
          expect(
            difference(seen(palette.type[one], matrix), seen(palette.type[other], matrix)),
            `${one} and ${other}`,
          ).toBeGreaterThan(8);
  });
});

test("a mixture lies between its colours", () => {
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(mix("#102030", "#ffffff", 0)).toBe("#102030");
  expect(mix("#102030", "#ffffff", 1)).toBe("#ffffff");
});
