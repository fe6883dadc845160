import { installPackages } from "../packages/install";
import { removePackages } from "../packages/remove";
import type { Call } from "../shell/call";
import { readOptions } from "./options";
import { learn, namesOf, rootOf } from "./package-names";

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

export function rpmFamily(call: Call): "likely" {
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
