import { staleBuild } from "./stale-roots";

/** Images that follow a language: from which version on tags were still built after the roots of 2021 had arrived. */
const firstFresh: Readonly<Record<string, readonly { readonly below: readonly number[]; readonly year: string }[]>> = {
  "docker.io/library/golang": [
    { below: [1, 9], year: "2017" },
    { below: [1, 13], year: "2019" },
    { below: [1, 16], year: "2021" },
  ],
  "docker.io/library/node": [
    { below: [8], year: "2018" },
    { below: [10], year: "2019" },
    { below: [12], year: "2021" },
  ],
  "docker.io/library/php": [
    { below: [5, 6], year: "2016" },
    { below: [7, 1], year: "2018" },
    { below: [7, 3], year: "2020" },
  ],
  "docker.io/library/python": [
    { below: [2, 7], year: "2014" },
    { below: [3], year: "2020" },
    { below: [3, 5], year: "2019" },
    { below: [3, 6], year: "2020" },
  ],
  "docker.io/library/ruby": [
    { below: [2, 3], year: "2018" },
    { below: [2, 6], year: "2021" },
  ],
  "docker.io/library/rust": [
    { below: [1, 40], year: "2019" },
    { below: [1, 55], year: "2021" },
  ],
  "docker.io/microsoft/dotnet": [{ below: [99], year: "2019" }],
  "docker.io/microsoft/aspnetcore": [{ below: [99], year: "2018" }],
  "docker.io/library/opensuse": [{ below: [99], year: "2018" }],
};

/** Why the roots of an old, pinned tag are old, in a sentence. Tags without a version float and are today's. */
export function staleTag(name: string, tag: string): string | undefined {
  const version = /^v?(\d+)(?:\.(\d+))?/.exec(tag);
  if (version === null) return undefined;
  const [major, minor] = [Number(version[1]), version[2] === undefined ? undefined : Number(version[2])];
  const old = Object.hasOwn(firstFresh, name) ? firstFresh[name] : undefined;
  for (const { below, year } of old ?? []) {
    const [belowMajor = 0, belowMinor = 0] = below;
    // `3` and `1` float within their major.
    if (major < belowMajor || (major === belowMajor && minor !== undefined && minor < belowMinor))
      return staleBuild(`${name.replace(/^docker\.io\/(?:library\/)?/, "")}:${tag}`, year);
  }
  return undefined;
}
