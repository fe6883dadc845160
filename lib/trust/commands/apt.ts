import { installPackages } from "../packages/install";
import { recommendsOff } from "../packages/recommends-off";
import { removePackages } from "../packages/remove";
import type { Call } from "../shell/call";
import type { Certainty } from "../stage-state";
import { readOptions } from "./options";
import { learn, namesOf } from "./package-names";

const aptValued = new Set(["o", "t", "c", "option", "target-release", "default-release", "config-file", "a", "host-architecture"]);

export function apt(call: Call): "likely" {
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
      const removed = names.flatMap((it) => (it?.endsWith("-") ? [it.slice(0, -1)] : []));
      installPackages(call.world, {
        names: names
          .filter((it) => it === undefined || !it.endsWith("-"))
          .map((it) => it?.replace(/\+$/, (plus) => (/\+\+$/.test(it) ? plus : ""))),
        recommends: removed.includes("ca-certificates") ? "no" : recommends,
        group: undefined,
        root: undefined,
        again: verb.text === "reinstall" || flags.has("reinstall"),
        provenance,
      });
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
