import { currentImages } from "../../images/current-images";
import { defineSnippet } from "./define-snippet";

/** A newer base cannot be chosen from here: other things in the image may depend on the old one. */
export const refreshFixes = [
  defineSnippet({
    id: "refresh-base-image",
    title: "Move to a base image with current roots",
    on: "command",
    language: "dockerfile",
    why: "Roots are added and retired every year. An image made before a change does not know the new ones, and old verifiers trip over the retired.",
    catch: "A newer base brings newer libraries too: build and test before it goes out.",
    rank: 10,
    snippet: ({ situation }) => {
      const base = situation.stage?.state.base;
      return [
        base === undefined || base === "unresolved" || base === "scratch"
          ? "# in the Dockerfile: name a base that is still maintained"
          : `# instead of FROM ${base}`,
        `FROM ${successorOf(base ?? "")}`,
        "# and rebuild now and then with fresh base images: docker build --pull --no-cache -t IMAGE .",
      ].join("\n");
    },
  }),
];

function successorOf(base: string): string {
  if (/(?:^|\/)alpine(?::|$)/.test(base)) return currentImages.alpine.reference;
  if (/(?:^|\/)ubuntu(?::|$)/.test(base)) return currentImages.ubuntu.reference;
  if (/(?:^|\/)debian(?::|$)/.test(base)) return `${currentImages.debian.reference}${base.includes("slim") ? "-slim" : ""}`;
  return "IMAGE:CURRENT-TAG";
}
