/** The same image, whatever the tags: who writes `--from=alpine` beside `FROM alpine:3.22 AS certs` may well mean that stage. */
export function isOneImage(a: string, b: string): boolean {
  return repositoryOf(a) === repositoryOf(b);
}

function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}
