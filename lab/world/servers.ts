import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer as createPlain, type RequestListener, type Server } from "node:http";
import { createServer as createTls } from "node:https";
import { join, normalize } from "node:path";
import { type HostId, hosts, mirror } from "./hosts";
import { paths } from "./paths";

/** Starts all servers on loopback; the function it gives back stops them. */
export async function startServers(): Promise<() => void> {
  const running = await Promise.all([
    listen(createPlain(answer), mirror.address, 80),
    ...(Object.keys(hosts) as readonly HostId[]).map((id) => listen(serverOf(id), hosts[id].address, 443)),
  ]);
  return () => {
    for (const it of running) {
      it.closeAllConnections();
      it.close();
    }
  };
}

function serverOf(id: HostId): Server {
  if (id === "plain") return createPlain(answer);
  const asksClient = id === "client-certificate";
  return createTls(
    {
      key: readFileSync(join(paths.pki, `${id}.key`)),
      cert: readFileSync(join(paths.pki, `${id}.chain.pem`)),
      requestCert: asksClient,
      rejectUnauthorized: asksClient,
      // Or OpenSSL would not even show the weak key.
      ciphers: "DEFAULT@SECLEVEL=0",
    },
    answer,
  );
}

/** Files of the mirror (packages, a bare git repository) where they exist; otherwise one line that the programs wait for. */
const answer: RequestListener = (request, response) => {
  const path = join(paths.mirror, normalize(decodeURIComponent(new URL(request.url ?? "/", "http://lab").pathname)));
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) {
    response.writeHead(200, { "content-length": found.size });
    createReadStream(path).pipe(response);
  } else if (path.endsWith("/")) {
    response.end(`hello-from-the-lab ${request.headers.host ?? ""}\n`);
  } else {
    response.writeHead(404).end("not here\n");
  }
};

function listen<It extends Server>(server: It, address: string, port: number): Promise<It> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => resolve(server));
  });
}
