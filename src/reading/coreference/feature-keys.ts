import { mix } from "../learned/hash.ts";

/** One key of a template and its values. */
export function keyOf(template: number, a: number, b = 0, c = 0, d = 0): number {
  const values =
    Math.imul(a, 0x9e3779b1) +
    Math.imul(b + 1, 0x85ebca77) +
    Math.imul(c + 3, 0xc2b2ae3d) +
    Math.imul(d + 7, 0x27d4eb2f);
  return mix(values | 0, template);
}

/** 0, 1, 2, 3, 5, 9, 17, 33: how far, in steps that grow. */
export function step(count: number): number {
  return count <= 3 ? count : count <= 5 ? 4 : count <= 8 ? 5 : count <= 16 ? 6 : count <= 32 ? 7 : 8;
}
