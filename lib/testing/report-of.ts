import { diagnose } from "../diagnose";
import type { Report } from "../report";
import { readCase } from "./case-names";

/** A case by its name, or two texts. */
export type Story = string | { readonly log: string; readonly dockerfile: string };

/** What the page would be given. */
export function reportOf(story: Story): Report {
  const { log, dockerfile } = typeof story === "string" ? readCase(story) : story;
  return diagnose({ log, dockerfile, target: undefined, runtime: undefined });
}
