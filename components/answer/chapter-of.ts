import type { Report } from "../../lib/report";
import type { Verdict } from "../../lib/vocabulary";

/** As on /learn, whose texts an answer does not load. */
const titles = {
  "trust-store": "What a trust store is",
  scratch: "Why `FROM scratch` has none",
  stages: "Build stage and final stage",
  runtimes: "Each runtime looks elsewhere",
  "private-ca": "Your company's own authority",
  proxies: "Proxies that re-sign HTTPS",
  "switching-off": "What not to do, and why",
  "without-a-shell": "Looking into an image without a shell",
} as const;

const chapters: Record<Verdict, keyof typeof titles> = {
  "missing-bundle": "scratch",
  "builder-only": "stages",
  "bundle-elsewhere": "runtimes",
  "bundle-unreadable": "without-a-shell",
  "not-refreshed": "private-ca",
  "runtime-own-store": "runtimes",
  "present-so-other-cause": "private-ca",
  unknown: "trust-store",
};

/** The chapter of /learn that has the words this answer uses. */
export function chapterOf(report: Pick<Report, "cause" | "verdict" | "fixAt">): { readonly id: string; readonly title: string } {
  const id = idOf(report);
  return { id, title: titles[id] };
}

function idOf({ cause, verdict, fixAt }: Pick<Report, "cause" | "verdict" | "fixAt">): keyof typeof titles {
  if (cause === "proxy-intercepts-tls" || cause === "proxy-itself-not-trusted") return "proxies";
  if (cause === "verification-switched-off") return "switching-off";
  return verdict !== undefined && (fixAt === "image" || fixAt === "build-stage") ? chapters[verdict] : "trust-store";
}
