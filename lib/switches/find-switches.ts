import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Hit } from "./hits";
import { removalOf } from "./removal-of";
import type { Switch, SwitchRule } from "./switch";
import { type SwitchId, switches } from "./switches";
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
    ? sorted(switchesInDockerfile(dockerfile)).map(
        (hit): Switch => ({
          id: hit.id,
          span: { in: "dockerfile", ...hit.span },
          message: messageOf(hit.id),
          removal: removalOf(dockerfile, hit.instruction, hit),
        }),
      )
    : [];
  const inLog = sorted(switchesInLog(log)).map(
    ({ id, span }): Switch => ({ id, span: { in: "log", ...span }, message: messageOf(id), removal: undefined }),
  );
  return [...inDockerfile, ...inLog];
}

/** In the order of the text; one place is told once for each switch. */
function sorted<H extends Hit>(hits: readonly H[]): readonly H[] {
  const seen = new Set<string>();
  return hits
    .filter(({ id, span }) => {
      const key = `${id} ${span.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const messages = new Map<SwitchId, string>(switches.map((it: SwitchRule & { readonly id: SwitchId }) => [it.id, it.message]));

function messageOf(id: SwitchId): string {
  return messages.get(id) ?? "";
}
