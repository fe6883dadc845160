/** A program that asks its own machine, over loopback or a socket, needs no authority; nobody stands on that way. */
export function talksToItself(program: string, words: readonly string[]): boolean {
  if (/^(?:curl|wget)$/.test(program)) {
    const urls = words.filter((it) => /^https?:\/\//.test(it) || /^(?:localhost|127\.0\.0\.1)\b/.test(it));
    return urls.length > 0 && urls.every((it) => isLoopback(it.replace(/^https?:\/\//, "")));
  }
  if (program === "sqlcmd") {
    const servers = words.flatMap((it, index) => (it === "-S" ? [words[index + 1] ?? ""] : /^-S./.test(it) ? [it.slice(2)] : []));
    return servers.every((it) => it === "." || isLoopback(it.replace(/^tcp:/i, "").replace(/[\\,].*$/, "")));
  }
  if (!/^(?:mysql|mariadb)/.test(program)) return false;
  // Without a host these go to the socket.
  const hosts = words.flatMap((it, index) => {
    if (/^(?:-h|--host)$/.test(it)) return [words[index + 1] ?? ""];
    const inline = /^(?:-h|--host=)(.+)$/.exec(it)?.[1];
    return inline === undefined ? [] : [inline];
  });
  return words.some((it) => /^(?:-S|--socket\b|--protocol=socket$)/i.test(it)) || hosts.every(isLoopback);
}

function isLoopback(address: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)(?:[:/]|$)/.test(address);
}
