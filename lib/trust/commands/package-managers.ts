import { installPackages } from "../packages/install";
import { markAutomatic, markManual, removePackages } from "../packages/remove";
import type { Effect } from "../shell/call";
import { apt } from "./apt";
import { readOptions } from "./options";
import { learn, namesOf, rootOf, word } from "./package-names";
import { rpmFamily } from "./rpm-family";

const apkValued = new Set([
  "t",
  "virtual",
  "X",
  "repository",
  "p",
  "root",
  "arch",
  "keys-dir",
  "repositories-file",
  "cache-dir",
  "wait",
  "cache-max-age",
  "progress-fd",
]);

export const packageManagers: Readonly<Record<string, Effect>> = {
  apk: (call) => {
    learn(call, "apk");
    const { flags, values, operands } = readOptions(call.args, apkValued);
    const [verb, ...rest] = operands;
    if (flags.has("s") || flags.has("simulate") || flags.has("help")) return "likely";
    const group = (values.get("virtual") ?? values.get("t"))?.text;
    const root = rootOf(call, values.get("root") ?? values.get("p"));
    if (verb?.text === "add")
      installPackages(call.world, { names: namesOf(rest, call), recommends: "yes", group, root, provenance: call.because(`\`apk add\``) });
    if (verb?.text === "del" && root === undefined)
      removePackages(call.world, {
        names: namesOf(rest, call),
        purge: flags.has("purge"),
        // apk removes what nobody needs any more by itself, always.
        autoremove: true,
        provenance: call.because("`apk del`"),
      });
    return "likely";
  },
  "apt-get": apt,
  apt,
  aptitude: apt,
  "apt-install": (call) => apt({ ...call, args: [word("install"), ...call.args] }),
  // Helpers of minideb and of older Kubernetes images.
  install_packages: (call) => apt({ ...call, args: [word("install"), word("--no-install-recommends"), ...call.args] }),
  "clean-install": (call) => apt({ ...call, args: [word("install"), word("--no-install-recommends"), ...call.args] }),
  "apt-mark": (call) => {
    const { operands } = readOptions(call.args);
    const [verb, ...rest] = operands;
    const names = rest.filter((it) => it.known).map((it) => it.text);
    if (verb?.text === "auto") markAutomatic(call.world, names.some((it) => it === ".*" || it === "*") ? "all" : names);
    if (verb?.text === "manual") markManual(call.world, names);
    return "likely";
  },
  dpkg: (call) => {
    const { flags, operands } = readOptions(call.args);
    const file = operands.find((it) => it.text.includes("ca-certificates"));
    const install = flags.has("i") || flags.has("install");
    if (install && file)
      installPackages(call.world, {
        names: ["ca-certificates"],
        recommends: "no",
        group: undefined,
        root: undefined,
        provenance: call.because("`dpkg -i`"),
      });
    if (flags.has("P") || flags.has("purge") || flags.has("r") || flags.has("remove"))
      removePackages(call.world, {
        names: namesOf(operands, call),
        purge: flags.has("P") || flags.has("purge"),
        autoremove: false,
        provenance: call.because("`dpkg` removes packages"),
      });
    return "likely";
  },
  dnf: rpmFamily,
  dnf5: rpmFamily,
  microdnf: rpmFamily,
  yum: rpmFamily,
  tdnf: rpmFamily,
  zypper: rpmFamily,
  rpm: (call) => {
    const { flags, operands } = readOptions(call.args);
    if (flags.has("e") || flags.has("erase"))
      removePackages(call.world, { names: namesOf(operands, call), purge: true, autoremove: false, provenance: call.because("`rpm -e`") });
    else if (operands.some((it) => it.text.includes("ca-certificates")) && (flags.has("i") || flags.has("U")))
      installPackages(call.world, {
        names: ["ca-certificates"],
        recommends: "no",
        group: undefined,
        root: undefined,
        provenance: call.because("`rpm -i`"),
      });
    return "likely";
  },
  pacman: (call) => {
    learn(call, "pacman");
    const { flags, operands } = readOptions(call.args, new Set(["r", "root", "b", "dbpath"]));
    const names = namesOf(operands, call);
    if (flags.has("S"))
      installPackages(call.world, { names, recommends: "no", group: undefined, root: undefined, provenance: call.because("`pacman -S`") });
    if (flags.has("R"))
      removePackages(call.world, { names, purge: true, autoremove: flags.has("s"), provenance: call.because("`pacman -R`") });
    return "likely";
  },
};
