const posixShells = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "rbash", "busybox"]);

/** Whether unbash can read what this program runs: `/bin/bash`, `sh`, `bash.exe`. cmd, PowerShell, Python … are not. */
export function isPosixShell(program: string): boolean {
  const name = program.slice(Math.max(program.lastIndexOf("/"), program.lastIndexOf("\\")) + 1).toLowerCase();
  return posixShells.has(name.endsWith(".exe") ? name.slice(0, -4) : name);
}
