/** How each package manager installs the roots, in one RUN that leaves no index behind. */
export type InstallRecipe = {
  readonly package: string;
  readonly commands: (packages: string) => readonly string[];
};

export const installRecipes: Readonly<Record<string, InstallRecipe>> = {
  apk: { package: "ca-certificates", commands: (it) => [`apk add --no-cache ${it}`] },
  apt: {
    package: "ca-certificates",
    commands: (it) => ["apt-get update", `apt-get install -y --no-install-recommends ${it}`, "rm -rf /var/lib/apt/lists/*"],
  },
  dnf: { package: "ca-certificates", commands: (it) => [`dnf install -y ${it}`, "dnf clean all"] },
  microdnf: { package: "ca-certificates", commands: (it) => [`microdnf install -y ${it}`, "microdnf clean all"] },
  yum: { package: "ca-certificates", commands: (it) => [`yum install -y ${it}`, "yum clean all"] },
  tdnf: { package: "ca-certificates", commands: (it) => [`tdnf install -y ${it}`, "tdnf clean all"] },
  // `ca-certificates` is only the tool there; the roots are a package of their own.
  zypper: {
    package: "ca-certificates-mozilla",
    commands: (it) => [`zypper --non-interactive install --no-recommends ${it}`, "zypper clean --all"],
  },
  pacman: { package: "ca-certificates", commands: (it) => [`pacman -Sy --noconfirm ${it}`] },
};
