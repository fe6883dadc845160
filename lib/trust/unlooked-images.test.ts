import { expect, test } from "vitest";
import { checkVerdict, judgeText } from "../testing/check-verdict";

/** What the facts say of an image whose inside nobody has looked into: nothing, in either direction. */
function checkUnlooked(
  image: string,
  { shell, tool, manager }: { readonly shell: string; readonly tool: string; readonly manager: string },
) {
  test(image, () => {
    const state = judgeText("curl", `FROM ${image}`).stage?.state;
    expect([state?.shell, state?.tools["update-ca-certificates"], state?.packageManager ?? "not known"]).toEqual([shell, tool, manager]);
  });
}

checkUnlooked("ubuntu/squid", { shell: "unknown", tool: "unknown", manager: "not known" });
checkUnlooked("tianon/network-toolbox", { shell: "unknown", tool: "unknown", manager: "not known" });
checkUnlooked("oven/bun:1", { shell: "yes", tool: "unknown", manager: "apt" });
checkUnlooked("hashicorp/terraform:1.9", { shell: "yes", tool: "unknown", manager: "apk" });
checkUnlooked("cgr.dev/chainguard/node", { shell: "unknown", tool: "no", manager: "not known" });
checkUnlooked("cgr.dev/chainguard/static", { shell: "no", tool: "no", manager: "not known" });
checkUnlooked("debian:12", { shell: "yes", tool: "no", manager: "apt" });

const register = "COPY corp.crt /usr/local/share/ca-certificates\nRUN update-ca-certificates\n";
test("a RUN there is not called impossible, and a tool that ran was there", () => {
  checkVerdict("go", `FROM ubuntu/squid\n${register}=> present-so-other-cause`);
  checkVerdict("curl", `FROM oven/bun:1\n${register}=> present-so-other-cause`);
  checkVerdict("go", `FROM hashicorp/terraform:1.9\n${register}=> present-so-other-cause`);
});
test("where the tool is known to be missing, that is said", () =>
  checkVerdict("go", `FROM alpine:3.22\n${register.replace("tes\n", "tes/\n")}=> not-refreshed: tool-missing`));
