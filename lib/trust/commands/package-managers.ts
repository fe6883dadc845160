import { installPackages } from "../packages/install";
import { recommendsOff } from "../packages/recommends-off";
import { markAutomatic, markManual, removePackages } from "../packages/remove";
import { type Argument, type Call, type Effect, hole } from "../shell/call";
import type { Certainty } from "../stage-state";
import { absolutePath } from "../store/paths";
import { readOptions } from "./options";

const aptValued = new Set(["o", "t", "c", "option", "target-release", "default-release", "config-file", "a", "host-architecture"]);
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
const rpmValued = new Set([
  "c",
  "config",
  "x",
  "exclude",
  "installroot",
  "releasever",
  "setopt",
  "enablerepo",
  "disablerepo",
  "repo",
  "repoid",
  "d",
  "e",
  "forcearch",
  "r",
  "root",
  "R",
  "from",
  "t",
  "type",
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

function apt(call: Call): "likely" {
  learn(call, "apt");
  const { flags, operands } = readOptions(call.args, aptValued);
  const [verb, ...rest] = operands;
  if (
    flags.has("s") ||
    flags.has("simulate") ||
    flags.has("dry-run") ||
    flags.has("d") ||
    flags.has("download-only") ||
    flags.has("print-uris")
  )
    return "likely";
  const settings = call.args.map((it) => it.text).join(" ");
  const recommends: Certainty =
    flags.has("no-install-recommends") ||
    flags.has("without-recommends") ||
    (call.name === "aptitude" && flags.has("R")) ||
    recommendsOff(settings)
      ? "no"
      : flags.has("install-recommends") || flags.has("with-recommends") || /Install-Recommends=(?:1|true|yes|on)/i.test(settings)
        ? "yes"
        : call.world.recommends;
  const provenance = call.because(`\`${call.name} ${verb?.text ?? ""}\``);
  switch (verb?.text) {
    case "install":
    case "reinstall":
    case "satisfy": {
      const names = namesOf(rest, call);
      installPackages(call.world, {
        names: names
          .filter((it) => it === undefined || !it.endsWith("-"))
          .map((it) => it?.replace(/\+$/, (plus) => (/\+\+$/.test(it) ? plus : ""))),
        recommends,
        group: undefined,
        root: undefined,
        provenance,
      });
      const removed = names.flatMap((it) => (it?.endsWith("-") ? [it.slice(0, -1)] : []));
      if (removed.length > 0) removePackages(call.world, { names: removed, purge: false, autoremove: flags.has("autoremove"), provenance });
      if (flags.has("autoremove") || flags.has("auto-remove"))
        removePackages(call.world, { names: [], purge: flags.has("purge"), autoremove: true, provenance });
      break;
    }
    case "build-dep":
      installPackages(call.world, { names: [undefined], recommends, group: undefined, root: undefined, provenance });
      break;
    case "remove":
    case "purge":
    case "autoremove":
    case "autopurge":
    case "auto-remove": {
      const purge =
        verb.text === "purge" || verb.text === "autopurge" || flags.has("purge") || (call.name === "aptitude" && flags.has("purge-unused"));
      const autoremove = verb.text.startsWith("auto") || flags.has("auto-remove") || flags.has("autoremove") || call.name === "aptitude";
      removePackages(call.world, { names: namesOf(rest, call), purge, autoremove, provenance });
      break;
    }
  }
  return "likely";
}

function rpmFamily(call: Call): "likely" {
  learn(call, call.name === "dnf5" ? "dnf" : call.name);
  const { flags, values, operands } = readOptions(call.args, rpmValued);
  const [verb, ...rest] = operands;
  const root = rootOf(call, values.get("installroot") ?? values.get("root") ?? values.get("R"));
  const weak =
    flags.has("no-recommends") || flags.has("nodocs") || /install_weak_deps=(?:0|false)/i.test(call.args.map((it) => it.text).join(" "));
  const provenance = call.because(`\`${call.name} ${verb?.text ?? ""}\``);
  switch (verb?.text) {
    case "install":
    case "in":
    case "localinstall":
    case "reinstall":
    case "groupinstall":
      installPackages(call.world, { names: namesOf(rest, call), recommends: weak ? "no" : "yes", group: undefined, root, provenance });
      break;
    case "remove":
    case "erase":
    case "rm":
    case "autoremove":
      if (root === undefined)
        removePackages(call.world, {
          names: namesOf(rest, call),
          purge: true,
          autoremove: verb.text === "autoremove" || call.name !== "zypper",
          provenance,
        });
      break;
  }
  return "likely";
}

function rootOf(call: Call, argument: Argument | undefined): string | undefined {
  const path = argument && absolutePath(argument.text, call.scope.directory);
  return path === "/" ? undefined : path;
}

/** Names without versions, architectures and repositories; undefined for what is not known, or a local file. */
function namesOf(args: readonly Argument[], call: Call): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const { text, known } of args) {
    if (text.trim() === "") continue;
    if (!known)
      names.push(
        text.replaceAll(hole, "").length > 3 && text.indexOf(hole) > 3 ? nameWithoutVersion(text.slice(0, text.indexOf(hole))) : undefined,
      );
    else if (text.includes("/") && /\.(?:deb|rpm|apk)$/.test(text))
      names.push(text.includes("ca-certificates") ? "ca-certificates" : undefined);
    else names.push(nameWithoutVersion(text));
  }
  // `xargs apt-get install` reads a list that we do not see.
  if (call.input.name === "xargs") names.push(undefined);
  return names;
}

function nameWithoutVersion(text: string): string {
  return text.split(/[=<>~@:/]/)[0] ?? text;
}

/** Who can use a package manager has one, and a shell. */
function learn(call: Call, manager: string): void {
  const { world } = call;
  if (world.shell === "unknown") world.shell = "yes";
  if (world.packageManager === undefined) world.packageManager = manager === "tdnf" ? "tdnf" : manager;
}

function word(text: string): Argument {
  return { text, known: true, glob: false, word: undefined };
}
