/** The year in which a release was last updated, or its image last built where that was earlier. */
const lastUpdated: Readonly<Record<string, string>> = {
  "debian 6": "2016",
  "debian 7": "2018",
  "debian 8": "2020",
  "debian 9": "2022",
  "ubuntu 12.04": "2017",
  "ubuntu 14.04": "2019",
  "ubuntu 16.04": "2021",
  "alpine 3.1": "2016",
  "alpine 3.2": "2017",
  "alpine 3.3": "2017",
  "alpine 3.4": "2018",
  "alpine 3.5": "2018",
  "alpine 3.6": "2019",
  "alpine 3.7": "2019",
  "alpine 3.8": "2020",
  "alpine 3.9": "2020",
  "alpine 3.10": "2021",
  "alpine 3.11": "2021",
  "centos 5": "2017",
  "centos 6": "2020",
  "centos 7": "2021",
  "centos 8": "2021",
};

/** Why the roots of a release are old, in a sentence; undefined where they are not. */
export function staleRootsOf(distribution: string, release: string): string | undefined {
  const year = lastUpdated[`${distribution} ${release}`];
  if (year === undefined) return undefined;
  const name = { debian: "Debian", ubuntu: "Ubuntu", alpine: "Alpine", centos: "CentOS" }[distribution] ?? distribution;
  const ranOut = Number(year) > 2021 ? "" : ", such as `DST Root CA X3` on 2021-09-30,";
  return `Images of ${name} ${release} date from ${year} or earlier: authorities that came later are missing, and roots that ran out since${ranOut} may still be trusted.`;
}

/** The same for a pinned, old tag of an image that follows a language. */
export function staleBuild(reference: string, year: string): string {
  return `\`${reference}\` was last built around ${year}: authorities that came later are missing, and roots that ran out since may still be trusted.`;
}
