import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import type { Hit } from "./hits";
import { jointRemovals } from "./joint-removals";
import { removalOf } from "./removal-of";
import { ruleOf } from "./rule-of";
import type { Switch } from "./switch";
import type { SwitchId } from "./switches";
import { switchesInDockerfile } from "./switches-in-dockerfile";
import { switchesInLog } from "./switches-in-log";

/** Everything that turns the check of certificates off, Dockerfile first, each in the order of its text. */
export function findSwitches({
  log,
  dockerfile,
}: {
  readonly log: string;
  readonly dockerfile: Dockerfile | undefined;
}): readonly Switch[] {
  const inDockerfile = dockerfile
    ? consistent(
        dockerfile.text,
        sorted(switchesInDockerfile(dockerfile)).map(
          (hit): Switch => ({
            id: hit.id,
            span: { in: "dockerfile", start: hit.span.start, end: hit.span.end },
            message: messageOf(hit),
            removal: removalOf(dockerfile, hit.instruction, hit),
          }),
        ),
      )
    : [];
  const inLog = sorted(switchesInLog(log)).map(
    (hit): Switch => ({ id: hit.id, span: { in: "log", ...hit.span }, message: messageOf(hit), removal: undefined }),
  );
  return [...inDockerfile, ...inLog];
}

/** All removals can be applied together: where one takes its neighbour along, it stands with the first of them. */
function consistent(text: string, found: readonly Switch[]): readonly Switch[] {
  if (found.filter(({ removal }) => removal).length < 2) return found;
  // Each is looked for anew in what the last one leaves; nobody patches a text of this size.
  const removals = text.length > longest ? [] : jointRemovals(text);
  const taken = new Map<Switch, Edit>();
  for (const edit of removals) {
    const owner = found.find((it) => !taken.has(it) && it.span.start <= edit.end && edit.start <= it.span.end);
    // An edit that belongs to nothing would be lost, and the rest may not fit without it.
    if (!owner) return found.map((it) => ({ ...it, removal: undefined }));
    taken.set(owner, edit);
  }
  return found.map((it) => ({ ...it, removal: taken.get(it) }));
}

const longest = 200_000;

/** In the order of the text; a switch inside the same switch (the word of a command that is one as a whole) is told once. */
function sorted<H extends Hit>(hits: readonly H[]): readonly H[] {
  const reached = new Map<SwitchId, number>();
  return hits
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ id, span }) => {
      const isInside = span.end <= (reached.get(id) ?? -1);
      if (!isInside) reached.set(id, span.end);
      return !isInside;
    });
}

function messageOf({ id, message }: Hit): string {
  return message ?? ruleOf(id)?.message ?? "";
}
