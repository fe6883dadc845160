const posixShells = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "rbash", "busybox"]);

/** Whether unbash can read what this program runs: `/bin/bash`, `sh`, `bash.exe`. cmd, PowerShell, Python … are not. */
export function isPosixShell(program: string): boolean {
  const name = program.replaceAll("\\", "/").split("/").at(-1) ?? "";
  return posixShells.has(name.toLowerCase().replace(/\.exe$/, ""));
}
