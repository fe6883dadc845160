import { command } from "./command";

/** Waits a while for whoever else is installing something. */
export async function installTools(names: readonly string[]): Promise<boolean> {
  const args = [
    "install",
    "-y",
    "-q",
    "--no-install-recommends",
    "-o",
    "DPkg::Lock::Timeout=120",
    "-o",
    "Acquire::http::Timeout=60",
    ...names,
  ];
  return (await command("apt-get", args, { limit: 600, env: { DEBIAN_FRONTEND: "noninteractive" } })).code === 0;
}
