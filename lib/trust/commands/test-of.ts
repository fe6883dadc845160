import type { Argument, Call, Outcome } from "../shell/call";
import type { Certainty } from "../stage-state";
import { findPlace } from "../store/disk";
import { pathOf } from "./matching";

/** `[ … ]` as far as it is about known texts and files. */
export function testOf(call: Call, args: readonly Argument[]): Outcome {
  const [first, ...rest] = args;
  if (first?.text === "!" && rest.length > 0) {
    const inner = testOf(call, rest);
    return inner === "yes" ? "no" : inner === "no" ? "yes" : inner;
  }
  if (args.some((it) => /^(?:-a|-o|&&|\|\||\(|\))$/.test(it.text) && args.length > 3)) return "maybe";
  const [a, operator, b] = args;
  if (a && operator && b && args.length === 3) {
    if (!a.known || !b.known) return "maybe";
    if (operator.text === "=" || operator.text === "==") return a.text === b.text ? "yes" : b.glob ? "maybe" : "no";
    if (operator.text === "!=") return a.text !== b.text ? (b.glob ? "maybe" : "yes") : "no";
    return "maybe";
  }
  if (args.length === 2 && first && operator) {
    if (!operator.known) return "maybe";
    if (first.text === "-z") return operator.text === "" ? "yes" : "no";
    if (first.text === "-n") return operator.text === "" ? "no" : "yes";
    if (/^-[fedsrL]$/.test(first.text)) return outcomeOf(fileThere(call, operator));
    return "maybe";
  }
  if (args.length === 1 && first) return !first.known ? "maybe" : first.text === "" ? "no" : first.text.startsWith("-") ? "maybe" : "yes";
  return "maybe";
}

function outcomeOf(certainty: Certainty): Outcome {
  return certainty === "yes" ? "yes" : certainty === "no" ? "no" : "maybe";
}

function fileThere(call: Call, arg: Argument): Certainty {
  const path = pathOf(call, arg);
  const place = findPlace(call.world.disk, path);
  if (place.kind === "entry") return "yes";
  // Only of the store do we know all files.
  return place.kind === "absent" && /^\/(?:etc\/(?:ssl|pki)|usr\/(?:local\/)?share\/ca-certificates)(?:\/|$)/.test(path) ? "no" : "unknown";
}
