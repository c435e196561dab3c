import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PeopleAnswer } from "../../src/model/http.ts";
import type { Story } from "../../src/model/story.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { BULLETIN, CALL } from "./reports.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

const WITNESS = `---
title: What Olena Kovalenko saw <b>in Bucha</b>
publisher: The Harbour Courier
published: 2022-10-02
---
Olena Kovalenko, a teacher from Bucha, said that soldiers of the 331st Airborne Regiment had stopped at her school. "They stayed for two nights," Kovalenko said.

Dmytro Savchenko, the mayor of Bucha, said that the school was searched. Colonel Ivan Petrov commands the 331st Airborne Regiment.
`;

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Does a piece of XML parse, as the browser sees it? Its root, its texts, and the value of an attribute wherever it stands. */
function parsed(page: Page, xml: string) {
  return page.evaluate((source) => {
    const tree = new DOMParser().parseFromString(source, "application/xml");
    const all = [...tree.querySelectorAll("*")];
    return {
      isWhole: tree.querySelector("parsererror") === null,
      root: tree.documentElement.nodeName,
      texts: all.filter((it) => it.childElementCount === 0).map((it) => it.textContent ?? ""),
      titles: all
        .filter((it) => it.nodeName === "p:sp" && it.innerHTML.includes('type="title"'))
        .map((it) => it.textContent ?? ""),
      descriptions: all.flatMap((it) => (it.nodeName === "p:cNvPr" ? (it.getAttribute("descr") ?? []) : [])),
      targets: all.flatMap((it) =>
        it.nodeName === "Relationship" && it.getAttribute("TargetMode") !== "External"
          ? (it.getAttribute("Target") ?? [])
          : [],
      ),
    };
  }, xml);
}

/** The part of a package that a relationship leads to. */
const resolved = (part: string, target: string): string =>
  target.startsWith("/")
    ? target.slice(1)
    : new URL(target, `file:///${part.replace("_rels/", "").replace(/\.rels$/, "")}`).pathname.slice(1);

describe.skipIf(WITHOUT_BROWSER)(
  `a presenter's story, in Chromium${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`,
  () => {
    const downloads = mkdtempSync(join(tmpdir(), "vouch-downloads-"));
    let browser: Browser;
    let built: BuiltPage;
    let project: ServedProject;

    beforeAll(async () => {
      [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
      project = await serveProject(built.folder, {
        "calls.md": CALL,
        "bulletin.md": BULLETIN,
        "witness.md": WITNESS,
      });
    });
    afterAll(async () => {
      await project?.stop();
      await browser?.close();
      built?.remove();
      rmSync(downloads, { recursive: true, force: true });
    });

    async function saved(page: Page, button: string): Promise<Uint8Array> {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button, exact: true }).click(),
      ]);
      const path = join(downloads, file.suggestedFilename());
      await file.saveAs(path);
      return new Uint8Array(readFileSync(path));
    }

    const drawer = (page: Page) => page.getByRole("region", { name: "Stories", exact: true }).first();

    /** Four scenes: the whole, a unit, an edge, a person. */
    async function tell(page: Page): Promise<void> {
      const { nodes, edges } = await graphOf(project);
      const node = (name: string) => nodes.find((it) => it.name.startsWith(name))?.id ?? "";
      await page.getByRole("button", { name: "Stories", exact: true }).click();
      await page.getByRole("textbox", { name: "Title of the story" }).fill("Two calls & a <witness>");
      await page.getByRole("button", { name: "New story" }).click();
      await page.getByText("stories/two-calls-a-witness.json").waitFor();
      const edge = edges.find((it) => it.type === "MEMBER_OF")?.id;
      const stops = ["", `&node=${node("331st")}`, `&edge=${edge}`, `&node=${node("Olena")}&hide=Event`];
      for (const [at, stop] of stops.entries()) {
        await page.evaluate(
          (hash) => {
            location.hash = hash;
          },
          `#open=stories&story=two-calls-a-witness:${at + 1}${stop}`,
        );
        if (stop) await page.locator(".panel h2").waitFor();
        await page.waitForTimeout(700);
        await page.getByRole("button", { name: "Add this picture as a scene" }).click();
        await expect.poll(() => page.locator(".scene-card").count(), { timeout: 10_000 }).toBe(at + 1);
      }
      await page.locator(".scene-show").nth(3).click();
      await page.getByRole("textbox", { name: "Title", exact: true }).fill("What Olena Kovalenko saw");
      await page
        .getByRole("textbox", { name: "Caption" })
        .fill("Kovalenko taught at the school <i>in Bucha</i>.");
      await page.getByRole("textbox", { name: "Caption" }).blur();
      await expect
        .poll(async () =>
          (await page.request.get(`${project.address}/api/stories/two-calls-a-witness`)).text(),
        )
        .toContain("taught at the school");
    }

    test("four scenes are shown by arrow keys, and saved as slides, pictures and one page", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      const { people } = (await (await fetch(`${project.address}/api/people`)).json()) as PeopleAnswer;
      const isPrivate = (name: string) => people.find((it) => it.names[0]?.includes(name))?.isPrivate;
      expect(isPrivate("Kovalenko")).toBe(true);
      expect(isPrivate("Petrov")).toBe(false);
      await tell(page);
      await keepPicture(page, "story-edited");

      await page.getByRole("button", { name: "Present", exact: true }).click();
      await page.locator(".presenter h2", { hasText: "What Olena Kovalenko saw" }).waitFor();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.locator(".presenter h2", { hasText: "331st" }).waitFor();
      await page.waitForTimeout(700);
      await keepPicture(page, "story-presented");
      expect(await page.locator(".panel").isVisible()).toBe(false);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.locator(".presenter h2", { hasText: "Kovalenko" }).waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".presenter").waitFor({ state: "detached" });

      const slides = unzipSync(await saved(page, "Slides (PPTX)"));
      const names = Object.keys(slides).filter((it) => /^ppt\/slides\/slide\d+\.xml$/.test(it));
      expect(names).toHaveLength(4);
      for (const [part, bytes] of Object.entries(slides)) {
        if (!/\.(xml|rels)$/.test(part)) continue;
        const { isWhole, targets } = await parsed(page, text(bytes));
        expect(isWhole, part).toBe(true);
        for (const target of targets)
          expect(slides, `${part}: ${target}`).toHaveProperty([resolved(part, target)]);
      }
      const types = text(slides["[Content_Types].xml"]);
      for (const [at, name] of names.sort().entries()) {
        const slide = await parsed(page, text(slides[name]));
        expect(slide.root).toBe("p:sld");
        expect(types).toContain(`/${name}`);
        expect(slide.titles).toHaveLength(1);
        expect(slide.titles[0]).not.toBe("");
        expect(slide.descriptions.some((it) => it.startsWith("A graph of"))).toBe(true);
        expect(slide.texts.some((it) => /Sources: .*Made with Vouch on/.test(it))).toBe(true);
        expect(slide.texts.join(" "), `slide ${at + 1}`).not.toMatch(/Kovalenko|Olena/);
      }
      expect(text(slides["ppt/slides/slide4.xml"])).toContain("teacher");

      const pictures = unzipSync(await saved(page, "Pictures (SVG and PNG)"));
      expect(Object.keys(pictures)).toHaveLength(8);
      for (const [name, bytes] of Object.entries(pictures)) {
        if (name.endsWith(".png")) expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
        else {
          const svg = await parsed(page, text(bytes));
          expect(svg.root).toBe("svg");
          expect(svg.texts).toEqual(expect.arrayContaining(["Entities", "People"]));
          if (name.startsWith("02")) expect(svg.texts).toContain("331st Airborne Regiment");
          expect(svg.texts.join(" ")).toMatch(/Sources: .*Made with Vouch on \d+ \w+ \d{4}/);
          expect(text(bytes)).not.toMatch(/Kovalenko|Olena|<i>|<b>/);
        }
      }

      const html = text(await saved(page, "One page (HTML)"));
      expect(html).not.toMatch(/Kovalenko|Olena|<i>|<b>|https?:\/\/(?!www\.w3\.org)/);
      expect(problems).toEqual([]);
    });

    test("the page that was saved is led through by keys, from a disk, without a network", async () => {
      const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("request", (request) => {
        if (!request.url().startsWith("file:")) problems.push(request.url());
      });
      await page.goto(`file://${join(downloads, "two-calls-a-witness.html")}`);
      const shown = page.locator(".scene:visible");
      expect(await shown.count()).toBe(1);
      expect(await page.locator(".counter").textContent()).toBe("1 / 4");
      await page.keyboard.press("ArrowRight");
      await shown.getByRole("heading", { name: /331st/ }).waitFor();
      expect(await shown.locator("svg text").allTextContents()).toContain("331st Airborne Regiment");
      expect(await shown.locator("blockquote").count()).toBeGreaterThan(0);
      await page.waitForTimeout(800);
      await keepPicture(page, "story-offline");
      await page.keyboard.press("End");
      await shown.getByText("taught at the school <i>in Bucha</i>").waitFor();
      expect(await shown.getByText(/Sources: .*Made with Vouch/).count()).toBe(1);
      await page.getByRole("button", { name: "Previous scene" }).click();
      expect(await page.locator(".counter").textContent()).toBe("3 / 4");
      expect(problems).toEqual([]);
      await context.close();
    });

    test("scenes are put in another order by keys, and that too is undone", async () => {
      const { page } = await openPage(
        browser,
        `${project.address}/#open=stories&story=two-calls-a-witness:1`,
        {
          height: 1_800,
        },
      );
      const order = async () =>
        (
          (await (await fetch(`${project.address}/api/stories/two-calls-a-witness`)).json()) as {
            story: Story;
          }
        ).story.scenes.map(({ id }) => id);
      const before = await order();
      await page.locator(".scene-show").first().press("Alt+ArrowDown");
      await expect.poll(order, { timeout: 10_000 }).toEqual([before[1], before[0], before[2], before[3]]);
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await expect.poll(order, { timeout: 10_000 }).toEqual(before);
      await page.locator(".scene-grip").nth(3).dragTo(page.locator(".scene-card").first());
      await expect.poll(order, { timeout: 10_000 }).toEqual([before[3], before[0], before[1], before[2]]);
    });

    test("the picture is saved as PNG and SVG, with all names where that is chosen", async () => {
      const { nodes } = await graphOf(project);
      const witness = nodes.find((it) => it.name.includes("Kovalenko"));
      const { page, problems } = await openPage(
        browser,
        `${project.address}/#node=${witness?.id}&open=stories`,
      );
      await untilDrawn(page);
      await drawer(page).getByRole("combobox").selectOption("nobody");
      expect(text(await saved(page, "SVG"))).toContain("Olena Kovalenko");
      const png = await saved(page, "PNG 3×");
      expect(new DataView(png.buffer).getUint32(16)).toBe(4_800);
      await drawer(page).getByRole("combobox").selectOption("everybody");
      expect(text(await saved(page, "SVG"))).not.toMatch(/Kovalenko|Savchenko|Petrov/);
      expect(problems).toEqual([]);
    });
  },
);
