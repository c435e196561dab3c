import { useEffect, useState } from "preact/hooks";
import type { Theme } from "../appearance/palette.ts";

const DARK = "(prefers-color-scheme: dark)";

/** The theme that the system asks for, until the reader picks the other. */
export function useTheme(): { readonly theme: Theme; readonly toggle: () => void } {
  const [asked, setAsked] = useState<Theme>(() => (matchMedia(DARK).matches ? "dark" : "light"));
  const [picked, setPicked] = useState<Theme | null>(null);
  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = (): void => setAsked(query.matches ? "dark" : "light");
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const theme = picked ?? asked;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return { theme, toggle: () => setPicked(theme === "dark" ? "light" : "dark") };
}
