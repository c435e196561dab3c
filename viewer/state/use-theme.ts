import { useEffect, useState } from "preact/hooks";
import { PALETTES, type Theme } from "../appearance/palette.ts";

const DARK = "(prefers-color-scheme: dark)";

/** The theme that was picked, else the one that the system asks for; the page's colours follow it. */
export function useTheme(picked: Theme | null): Theme {
  const [asked, setAsked] = useState<Theme>(() => (matchMedia(DARK).matches ? "dark" : "light"));
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = (): void => setAsked(query.matches ? "dark" : "light");
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const theme = picked ?? asked;
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset.theme = theme;
    const { type, edge } = PALETTES[theme];
    for (const [name, color] of Object.entries(type)) style.setProperty(`--type-${name}`, color);
    for (const [name, color] of Object.entries(edge)) style.setProperty(`--edge-${name}`, color);
  }, [theme]);
  return theme;
}
