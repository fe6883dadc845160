import type { ImageFact } from "../../lib/images/image-fact";

type Named = {
  readonly fact: ImageFact;
  readonly name: string;
  /** Where several entries have the same names, what tells them apart. */
  readonly versions: string | undefined;
};
export type ImageGroup = { readonly id: string; readonly title: string; readonly images: readonly Named[] };

const titles: Readonly<Record<string, string>> = {
  scratch: "Empty, or nearly",
  busybox: "BusyBox",
  alpine: "On Alpine",
  debian: "On Debian",
  ubuntu: "On Ubuntu",
  distroless: "Distroless",
  rhel: "Red Hat and its kin",
  amazonlinux: "Amazon Linux",
  azurelinux: "Azure Linux",
  wolfi: "Wolfi and Chainguard",
  fedora: "Fedora",
  photon: "Photon",
  suse: "SUSE",
  arch: "Arch",
  nixos: "NixOS",
  windows: "Windows",
  unknown: "Built on something we do not know",
};

/** By what they are built on, in the order of the titles; within one by name. */
export function imageGroups(images: readonly ImageFact[]): readonly ImageGroup[] {
  const order = [...new Set([...Object.keys(titles), ...images.map((it) => it.distribution)])];
  const firstNames = images.map((it) => it.repositories[0]);
  return order.flatMap((distribution) => {
    const own = images
      .filter((it) => it.distribution === distribution)
      .map((fact): Named => {
        const [first] = fact.repositories;
        const repeated = firstNames.indexOf(first) !== firstNames.lastIndexOf(first);
        return { fact, name: shortOf(first), versions: repeated ? versionsOf(fact.id, shortOf(first)) : undefined };
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, "en") || images.indexOf(a.fact) - images.indexOf(b.fact));
    return own.length === 0 ? [] : [{ id: `on-${distribution}`, title: titles[distribution] ?? distribution, images: own }];
  });
}

/** What an id says beside the name, which stands before it already. */
function versionsOf(id: string, name: string): string | undefined {
  const rest = id.startsWith(name) ? id.slice(name.length) : id;
  return rest.replaceAll("-", " ").trim() || undefined;
}

function shortOf(repository: string): string {
  return repository.replace(/^docker\.io\/(?:library\/)?/, "");
}
