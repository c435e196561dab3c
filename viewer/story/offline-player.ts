/**
 * Leads through the scenes of a story in one file, by arrow keys and buttons; the camera flies where movement is not
 * unwelcome. It is written into that file as it stands here, so that it may use nothing from outside itself.
 */
export function offlinePlayer(): void {
  const scenes = [...document.querySelectorAll<HTMLElement>(".scene")];
  const counter = document.querySelector<HTMLElement>(".counter");
  const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  let at = -1;

  const cameraOf = (scene: HTMLElement): { x: number; y: number; span: number } => ({
    x: Number(scene.dataset.x),
    y: Number(scene.dataset.y),
    span: Number(scene.dataset.span),
  });

  /** How the picture of one scene has to be moved to lie over that of another. */
  const onto = (one: HTMLElement, other: HTMLElement): string => {
    const [a, b] = [cameraOf(one), cameraOf(other)];
    const picture = one.querySelector("svg");
    if (!picture || !a.span || !b.span) return "none";
    const { width, height } = picture.getBoundingClientRect();
    const perUnit = Math.min(width, height) / b.span;
    const scale = Math.min(20, Math.max(0.05, a.span / b.span));
    return `translate(${(a.x - b.x) * perUnit}px, ${(b.y - a.y) * perUnit}px) scale(${scale})`;
  };

  const show = (next: number, mayFly: boolean): void => {
    const target = scenes[next];
    const before = scenes[at];
    if (!target || next === at) return;
    at = next;
    for (const scene of scenes) scene.hidden = scene !== target;
    if (counter) counter.textContent = `${next + 1} / ${scenes.length}`;
    history.replaceState(null, "", `#${next + 1}`);
    target.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    const picture = target.querySelector("svg");
    if (!mayFly || !before || !picture || isStill()) return;
    const timing = { duration: 700, easing: "ease-in-out" };
    picture.animate(
      [
        { transform: onto(target, before), opacity: 0 },
        { transform: "none", opacity: 1 },
      ],
      timing,
    );
  };

  const step = (by: number): void => show(Math.min(scenes.length - 1, Math.max(0, at + by)), true);
  const fill = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen().catch(() => {});
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key;
    if (key === "ArrowRight" || key === "PageDown" || key === " ") step(1);
    else if (key === "ArrowLeft" || key === "PageUp") step(-1);
    else if (key === "Home") show(0, true);
    else if (key === "End") show(scenes.length - 1, true);
    else if (key === "f" || key === "F") fill();
    else return;
    event.preventDefault();
  });
  document.querySelector(".previous")?.addEventListener("click", () => step(-1));
  document.querySelector(".next")?.addEventListener("click", () => step(1));
  document.querySelector(".fill")?.addEventListener("click", fill);
  document.body.classList.add("is-played");
  const asked = Number(location.hash.slice(1)) - 1;
  show(Number.isInteger(asked) && scenes[asked] ? asked : 0, false);
}
