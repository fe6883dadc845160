import { programSettings } from "../../runtimes/program-settings";
import { type Call, hole } from "../shell/call";

/** `git config http.sslCAInfo …`, `npm config set cafile …`: kept beside the variables, under the setting's own name. */
export function setProgramSetting(call: Call): void {
  const words = call.args.filter(({ text }) => !text.startsWith("-")).map(({ text }) => text);
  for (const { name, program, command } of programSettings) {
    if (!program.test(call.name)) continue;
    const path = command.exec(words.join(" "))?.[1];
    if (path === undefined) continue;
    const provenance = call.because(`\`${name}\` of \`${call.name}\` is set here`);
    call.world.env.set(name, { value: path.includes(hole) ? undefined : path, provenance });
  }
}
